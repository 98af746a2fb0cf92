import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { Pager } from '../../components/pager.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { useText } from '../../preferences.tsx';
import { bytesOf } from './bytes.ts';

const besidePage = (path: string) => new URL(path, document.baseURI).href;
GlobalWorkerOptions.workerSrc = besidePage('pdf.worker.mjs');

/** A PDF, one page at a time; it is read in a worker, never in the page itself. */
export default function PdfPages({ base64, name }: { base64: string; name: string }) {
  const text = useText();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [page, setPage] = useState(1);

  useEffect(() => {
    const loading = getDocument({
      data: bytesOf(base64),
      cMapUrl: besidePage('cmaps/'),
      // The policy lets no WebAssembly run; the decoders come as plain scripts too.
      wasmUrl: besidePage('wasm/'),
      useWasm: false,
      standardFontDataUrl: besidePage('standard_fonts/'),
    });
    loading.promise.then(setPdf, () => setHasFailed(true));
    return () => {
      loading.destroy().catch(() => {});
    };
  }, [base64]);

  if (hasFailed) return <p className="muted viewer-none">{text('ui.documents.cannotShow')}</p>;
  if (!pdf) return <Waiting lines={8} />;
  return (
    <>
      <Page
        pdf={pdf}
        number={page}
        label={text('ui.documents.pageOf', { name, page, total: pdf.numPages })}
        onFailed={() => setHasFailed(true)}
      />
      <Pager offset={page - 1} limit={1} total={pdf.numPages} onGo={(offset) => setPage(offset + 1)} />
    </>
  );
}

function Page({
  pdf,
  number,
  label,
  onFailed,
}: {
  pdf: PDFDocumentProxy;
  number: number;
  label: string;
  onFailed(): void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useRef(onFailed);
  failed.current = onFailed;
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    const draw = async () => {
      const page = await pdf.getPage(number);
      const place = canvas.current;
      if (isGone || !place) return;
      const natural = page.getViewport({ scale: 1 });
      const width = place.parentElement?.clientWidth ?? natural.width;
      const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / natural.width });
      place.width = viewport.width;
      place.height = viewport.height;
      const task = page.render({ canvas: place, viewport });
      stop = () => task.cancel();
      await task.promise;
    };
    draw().catch(() => {
      if (!isGone) failed.current();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [pdf, number]);
  return <canvas ref={canvas} className="page" role="img" aria-label={label} />;
}
