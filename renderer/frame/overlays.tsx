import { AntDesign } from '../components/ant-design.tsx';
import { useWorkspace } from '../workspace.tsx';
import { BackupsDrawer } from './backups-drawer.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { HistoryDrawer } from './history-drawer.tsx';
import { Palette } from './palette.tsx';
import { VerifyDialog } from './verify-dialog.tsx';

const overlays = {
  palette: Palette,
  help: HelpDialog,
  history: HistoryDrawer,
  verify: VerifyDialog,
  backups: BackupsDrawer,
};

/** What lies over the rooms: search, keys, history, file checks. */
export default function Overlays() {
  const { overlay, setOverlay } = useWorkspace();
  if (!overlay) return null;
  const Shown = overlays[overlay];
  return (
    <AntDesign>
      <Shown onClose={() => setOverlay(null)} />
    </AntDesign>
  );
}
