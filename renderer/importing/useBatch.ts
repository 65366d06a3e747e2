import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useApp } from '../shell/AppContext.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { portions } from './portions.ts';

/** Handing many files over to be imported in the background; `handed` counts those already given. */
export interface Batch {
  readonly begin: (input: { readonly files: readonly File[]; readonly library: string }) => void;
  readonly isBusy: boolean;
  readonly handed: number;
}

/** Files go over in portions, since no transport carries a thousand at once; then the import sets to work. */
export function useBatch(onBegun: () => void): Batch {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [handed, setHanded] = useState(0);
  const begin = useMutation({
    mutationFn: async ({ files, library }: Parameters<Batch['begin']>[0]) => {
      setHanded(0);
      let id: number | null = null;
      for (const portion of portions(files)) {
        const inputs = portion.map((file) => ({
          kind: 'bytes' as const,
          name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
          content: file,
        }));
        const job: { readonly id: number } =
          id === null
            ? await host.app.job.start({ files: inputs, library, more: true })
            : await host.app.job.add({ id, files: inputs });
        id = job.id;
        setHanded((before) => before + portion.length);
      }
      if (id !== null) await host.app.job.resume({ id });
    },
    onSuccess: onBegun,
    onError: (error) => message.error(explain(error).message),
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.jobs }),
  });
  return { begin: begin.mutate, isBusy: begin.isPending, handed };
}
