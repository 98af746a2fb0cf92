import { Ready } from '../../components/ready.tsx';
import { Section } from '../../components/room-head.tsx';
import { formatSize } from '../../components/size.ts';
import { useFirmRead } from '../../engine.ts';
import { usePreferences } from '../../preferences.tsx';

/** The packs made so far, each known by its hash. */
export function PackList() {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const read = useFirmRead('pack.list', {});
  const when = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Ready read={read} lines={2}>
      {(packs) =>
        packs.length === 0 ? null : (
          <Section title={text('ui.pack.madeBefore')}>
            <table className="table" data-testid="pack-list">
              <thead>
                <tr>
                  <th scope="col">{text('ui.pack.madeAt')}</th>
                  <th scope="col">{text('ui.imports.file')}</th>
                  <th scope="col">{text('ui.pack.language')}</th>
                  <th scope="col" className="number">
                    {text('ui.shell.size')}
                  </th>
                  <th scope="col">SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {packs.map((pack) => (
                  <tr key={pack.packId}>
                    <td className="figure nowrap">{when.format(new Date(pack.madeAt))}</td>
                    <td>{pack.fileName}</td>
                    <td>{pack.language === 'zh' ? '中文' : 'English'}</td>
                    <td className="number">{formatSize(pack.size)}</td>
                    <td className="code small" title={pack.sha256}>
                      {pack.sha256.slice(0, 16)}…
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )
      }
    </Ready>
  );
}
