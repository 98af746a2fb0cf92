import { Button } from 'antd';
import { Why } from '../../components/why.tsx';
import { useText } from '../../preferences.tsx';
import { useWorkspace } from '../../workspace.tsx';
import { useBooks } from './books-place.tsx';

/** A firm that keeps no books has no statements, and none are made up for it. */
export function NotApplicable() {
  const text = useText();
  const { go } = useBooks();
  const { goTo } = useWorkspace();
  return (
    <section className="empty" data-testid="books-not-applicable">
      <h2>{text('ui.books.notApplicable')}</h2>
      <p>{text('ui.books.notApplicableText')}</p>
      <div className="row">
        <Button type="primary" onClick={() => go('bank')}>
          {text('ui.books.toFlowTable')}
        </Button>
        <Button onClick={() => go('cashbook')}>{text('ui.books.doorGo.cashbook')}</Button>
        <Button type="text" onClick={() => goTo('firm')}>
          {text('ui.books.toProfile')}
        </Button>
      </div>
      <Why title={text('ui.books.notApplicable')}>
        <p>{text('ui.books.notApplicableWhy')}</p>
      </Why>
    </section>
  );
}
