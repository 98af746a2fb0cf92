import { RoomHead } from '../components/room-head.tsx';
import { Waiting } from '../components/waiting.tsx';
import { useFirmRead } from '../engine.ts';
import { useText } from '../preferences.tsx';

/** The overview's sentence, on screen before the rest of the room has loaded. */
export function OpeningSentence() {
  const text = useText();
  const overview = useFirmRead('firm.getOverview', {});
  if (!overview.data) return <Waiting />;
  return <RoomHead name={text('ui.shell.roomOverview')} sentence={overview.data.sentence.text} />;
}
