import { type ReactNode, useEffect, useState } from 'react';
import { droppedFiles } from '../importing/droppedFiles.ts';
import { useApp } from './AppContext.tsx';
import { goTo } from './useRoute.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/**
 * Takes files dropped on any page to the import page. A page that takes files itself has handled the event by the
 * time it comes up here; without this the browser would leave the desk for the file.
 */
export function DropAnywhere(): ReactNode {
  const { imports } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      const handled = event.defaultPrevented;
      event.preventDefault();
      setOver(!handled);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event) || event.defaultPrevented || event.dataTransfer === null) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        imports.add(files);
        goTo({ page: 'import' });
      });
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [imports]);
  if (!over) return null;
  return (
    <div className="drop-anywhere" aria-hidden>
      <p>松手导入，拆成语料</p>
    </div>
  );
}
