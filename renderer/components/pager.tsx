import { Button } from 'antd';
import { useText } from '../preferences.tsx';
import { Icon } from './icon.tsx';

/** One page of a long list, and the pages beside it. */
export function Pager({
  offset,
  limit,
  total,
  onGo,
}: {
  offset: number;
  limit: number;
  total: number;
  onGo(offset: number): void;
}) {
  const text = useText();
  if (total <= limit) return null;
  return (
    <nav
      className="pager"
      aria-label={text('ui.shell.page', { from: offset + 1, to: Math.min(total, offset + limit), total })}
    >
      <Button
        size="small"
        disabled={offset === 0}
        onClick={() => onGo(Math.max(0, offset - limit))}
        aria-label={text('ui.shell.pageBefore')}
        icon={<Icon name="left" />}
      />
      <span className="figure">
        {text('ui.shell.page', { from: offset + 1, to: Math.min(total, offset + limit), total })}
      </span>
      <Button
        size="small"
        disabled={offset + limit >= total}
        onClick={() => onGo(offset + limit)}
        aria-label={text('ui.shell.pageAfter')}
        icon={<Icon name="right" />}
      />
    </nav>
  );
}
