import { Button } from 'antd';
import { bridge, call } from '../../bridge.ts';
import { sayDone, sayFailed } from '../../frame/toasts.tsx';
import { usePreferences } from '../../preferences.tsx';

/** The app's own workbook to fill in, saved where the person says. */
export function TemplateButton({ type = 'default' }: { type?: 'default' | 'link' }) {
  const { speaker, language } = usePreferences();
  const text = speaker.text;
  const save = async () => {
    const place = await bridge.chooseSave({
      purpose: 'export',
      suggestedName: text('ui.imports.templateName'),
    });
    if (!place) return;
    try {
      await call('imports.writeTemplate', { file: place.handle }, { language });
      sayDone(text('ui.imports.templateSaved', { name: place.name }));
    } catch (failure) {
      sayFailed(failure);
    }
  };
  return (
    <Button type={type} onClick={() => void save()} data-testid="import-template">
      {text('ui.imports.template')}
    </Button>
  );
}
