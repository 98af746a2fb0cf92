import { lazy, Suspense, useEffect, useState } from 'react';
import { Icon } from '../../components/icon.tsx';
import { Ready } from '../../components/ready.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useFirmRead } from '../../engine.ts';
import { useText } from '../../preferences.tsx';
import { bytesOf } from './bytes.ts';
import type { Paper } from './paper.ts';

const PdfPages = lazy(() => import('./pdf-pages.tsx'));
const shownAsImage = /^image\/(png|jpeg|webp|gif|bmp)$/;

/** The paper itself, as it was attached. */
export function DocumentViewer({ paper, onClose }: { paper: Paper; onClose(): void }) {
  const text = useText();
  const canShow = shownAsImage.test(paper.mediaType) || paper.mediaType === 'application/pdf';
  return (
    <section className="viewer" aria-label={paper.fileName} data-testid="document-viewer">
      <header>
        <strong>{paper.fileName}</strong>
        <button type="button" className="bare" onClick={onClose} aria-label={text('ui.shell.close')}>
          <Icon name="cross" />
        </button>
      </header>
      {canShow ? (
        <Content paper={paper} />
      ) : (
        <p className="muted viewer-none">{text('ui.documents.cannotShow')}</p>
      )}
    </section>
  );
}

function Content({ paper }: { paper: Paper }) {
  const content = useFirmRead('documents.getContent', { documentId: paper.documentId });
  return (
    <Ready read={content} lines={8}>
      {({ base64, mediaType }) =>
        mediaType === 'application/pdf' ? (
          <Suspense fallback={<Waiting lines={8} />}>
            <PdfPages base64={base64} name={paper.fileName} />
          </Suspense>
        ) : (
          <Picture base64={base64} mediaType={mediaType} name={paper.fileName} />
        )
      }
    </Ready>
  );
}

function Picture({ base64, mediaType, name }: { base64: string; mediaType: string; name: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [base64, mediaType]);
  return url && <img src={url} alt={name} className="page" />;
}
