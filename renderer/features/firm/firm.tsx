import { useState } from 'react';
import { ErrorNote } from '../../components/note.tsx';
import { Ready } from '../../components/ready.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { Sentences, SourceLine, Why, WhyPart } from '../../components/why.tsx';
import { useFirmRead, useJob } from '../../engine.ts';
import { sayDone } from '../../frame/toasts.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { countMissing, type ProfileChange } from './profile-fields.ts';
import { ProfileForm } from './profile-form.tsx';

/** What the firm says of itself, saved as it is filled in. */
export default function Firm() {
  const text = useText();
  const { firm } = useWorkspace();
  const read = useFirmRead('firm.getProfile', {});
  const save = useJob('firm.saveProfile');
  const [hasSaid, setHasSaid] = useState(false);

  const change = async (changed: ProfileChange) => {
    if (changed.name === '') return;
    const saved = await save.run(changed);
    if (!saved || hasSaid) return;
    sayDone(text('ui.shell.savedAsYouGo'));
    setHasSaid(true);
  };
  return (
    <Ready read={read} lines={10}>
      {({ profile, classification }) => (
        <>
          <RoomHead
            name={text('ui.shell.roomFirm')}
            sentence={text('ui.firm.sentence', { name: profile.name, missing: countMissing(profile) })}
          />
          <ErrorNote error={save.error} />
          <ProfileForm
            profile={profile}
            onChange={(changed) => void change(changed)}
            disabled={firm?.access === 'read'}
          />
          <Classification classification={classification} />
        </>
      )}
    </Ready>
  );
}

function Classification({
  classification,
}: {
  classification: NonNullable<ReturnType<typeof useFirmRead<'firm.getProfile'>>['data']>['classification'];
}) {
  const text = useText();
  const { sizeClass, lifeStage, ageMonths } = classification;
  return (
    <Why title={text('ui.firm.sizeClass')}>
      <p className="why-figure">
        {sizeClass ? text(`ui.firm.size.${sizeClass}`) : text('ui.firm.sizeUnknown')}
      </p>
      <Sentences items={classification.sizeReasons} />
      <SourceLine source={classification.sizeSource} />
      <WhyPart name={text('ui.firm.lifeStage')}>
        <p className="why-figure">
          {lifeStage ? text(`ui.firm.stage.${lifeStage}`) : text('ui.firm.stageUnknown')}
        </p>
        {ageMonths !== null && <p>{text('ui.firm.stageWhy', { months: ageMonths })}</p>}
      </WhyPart>
    </Why>
  );
}
