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
import { typedCodes } from './typed-codes.ts';

/** What was typed and has no file yet: looking at a room or another firm in between loses nothing. */
let draft: Profile = emptyProfile;

/** The profile of a firm that has no file yet. */
export default function NewFirm() {
  const text = useText();
  const { setMakingFirm } = useWorkspace();
  const { show } = useOpenFirm();
  const [profile, setProfile] = useState<Profile>(draft);
  const create = useJob('firm.create');

  const change = (changed: ProfileChange) => {
    draft = { ...draft, ...changed } as Profile;
    setProfile(draft);
  };
  const make = async () => {
    const name = profile.name.trim();
    const place = await bridge.chooseSave({
      purpose: 'firm',
      suggestedName: `${name.replace(/[\\/:*?"<>|]/g, ' ')}.rongbei`,
    });
    if (!place) return;
    const made = await create.run({ file: place.handle, profile: { ...profile, name } });
    if (!made) return;
    draft = emptyProfile;
    // A code that does not check is not written; it waits in the firm's own form.
    const code = typedCodes.get('');
    typedCodes.delete('');
    if (code) typedCodes.set(made.firm, code);
    show(made);
  };
  return (
    <>
      <RoomHead name={text('ui.shell.newFirm')} sentence={text('ui.firm.newTitle')} />
      <ProfileForm profile={profile} onChange={change} />
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
