import type { OutputOf } from '../core/contract.ts';
import type { MessageKey } from '../core/messages/format.ts';

export type RoomName = OutputOf<'firm.getOverview'>['rooms'][number]['room'];

/** The rail, from top to bottom; the place in it is the key that opens the room. */
export const rooms = [
  { room: 'overview', name: 'ui.shell.roomOverview' },
  { room: 'firm', name: 'ui.shell.roomFirm' },
  { room: 'books', name: 'ui.shell.roomBooks' },
  { room: 'runway', name: 'ui.shell.roomRunway' },
  { room: 'needs', name: 'ui.shell.roomNeeds' },
  { room: 'documents', name: 'ui.shell.roomDocuments' },
  { room: 'matches', name: 'ui.shell.roomMatches' },
  { room: 'offers', name: 'ui.shell.roomOffers' },
  { room: 'pack', name: 'ui.shell.roomPack' },
] as const satisfies readonly { room: RoomName; name: MessageKey }[];

/** A room's name as some operations give it: plain text. */
export function isRoomName(name: string): name is RoomName {
  return rooms.some(({ room }) => room === name);
}
