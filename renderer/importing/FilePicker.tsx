import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';

/** What `formats/read` reads; other files may still be dragged in, and are told by their content. */
const KINDS = '.docx,.doc,.wps,.pdf,.rtf,.txt,.md,.markdown,.html,.htm,.mht,.mhtml';

/** The two ways to pick what to import: single files, or a folder with all that is in it. */
export function FilePicker(props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly prominent: boolean;
}): ReactNode {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);
  const take = (input: HTMLInputElement): void => {
    props.onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div className="file-picker">
      <Button
        type={props.prominent ? 'primary' : 'default'}
        size={props.prominent ? 'large' : 'middle'}
        onClick={() => files.current?.click()}
      >
        选择文件
      </Button>
      <Button size={props.prominent ? 'large' : 'middle'} onClick={() => folder.current?.click()}>
        选择文件夹
      </Button>
      <input
        ref={files}
        type="file"
        multiple
        accept={KINDS}
        hidden
        aria-label="要导入的文件"
        data-testid="import-files"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="要导入的文件夹"
        data-testid="import-folder"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}
