import { Button } from 'antd';
import { Empty } from '../../components/empty.tsx';
import { useText } from '../../preferences.tsx';
import { useBooks } from './books-place.tsx';

/** Where statements and ledgers will be, once there is a month of books. */
export function NoBooksYet() {
  const text = useText();
  const { go } = useBooks();
  return (
    <div data-testid="no-books-yet">
      <Empty
        title={text('ui.books.noMonthTitle')}
        action={
          <Button type="primary" onClick={() => go('cashbook')}>
            {text('ui.books.doorGo.cashbook')}
          </Button>
        }
      >
        {text('ui.books.noMonth')}
      </Empty>
    </div>
  );
}
