import { Button } from 'antd';
import { useState } from 'react';
import { bridge } from '../../bridge.ts';
import { ErrorNote } from '../../components/note.tsx';
import { RoomHead } from '../../components/room-head.tsx';
import { useJob } from '../../engine.ts';
import { useOpenFirm } from '../../frame/use-firm.ts';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { emptyProfile, type Profile, type ProfileChange } from './profile-fields.ts';
import { ProfileForm } from './profile-form.tsx';

/** The profile of a firm that has no file yet. */
export default function NewFirm() {
  const text = useText();
  const { setMakingFirm } = useWorkspace();
  const { show } = useOpenFirm();
  const [profile, setProfile] = useState<Profile>(emptyProfile);
  const create = useJob('firm.create');

  const make = async () => {
    const name = profile.name.trim();
    const place = await bridge.chooseSave({
      purpose: 'firm',
      suggestedName: `${name.replace(/[\\/:*?"<>|]/g, ' ')}.rongbei`,
    });
    if (!place) return;
    const made = await create.run({ file: place.handle, profile: { ...profile, name } });
    if (made) show(made);
  };
  return (
    <>
      <RoomHead name={text('ui.shell.newFirm')} sentence={text('ui.firm.newTitle')} />
      <ProfileForm
        profile={profile}
        onChange={(change: ProfileChange) => setProfile((before) => ({ ...before, ...change }) as Profile)}
      />
      <ErrorNote error={create.error} />
      <div className="row foot">
        <Button
          type="primary"
          disabled={profile.name.trim() === ''}
          loading={create.busy}
          onClick={() => void make()}
          data-testid="new-firm-create"
        >
          {text('ui.firm.create')}
        </Button>
        <Button onClick={() => setMakingFirm(false)}>{text('ui.firm.backToStart')}</Button>
      </div>
    </>
  );
}
