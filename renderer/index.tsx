import './styles/base.css';
import './styles/frame.css';
import './styles/why.css';
import './styles/over.css';
import './styles/parts.css';
import './styles/tables.css';
import './styles/forms.css';
import './styles/rooms.css';
import './styles/books.css';
import './styles/entry.css';
import './styles/evidence.css';
import './styles/documents.css';
import './styles/loans.css';
import './styles/dialogs.css';
import './styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { connect } from './bridge.ts';
import { addNonceToStyles } from './style-nonce.ts';

// The last resort where the system has no Chinese face; the files are fetched only when they are drawn with.
for (const [file, weight] of [
  ['NotoSansSC-Regular.ttf', '400'],
  ['NotoSansSC-Bold.ttf', '700'],
] as const) {
  document.fonts.add(new FontFace('Rongbei Sans', `url("/fonts/${file}")`, { weight }));
}

addNonceToStyles();
connect();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
