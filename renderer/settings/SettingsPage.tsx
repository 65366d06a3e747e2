import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { FactCard } from '../../core/slots/facts.ts';
import { useApp } from '../shell/AppContext.tsx';
import { APPEARANCE_CHOICES, type AppearanceChoice } from '../shell/appearance.ts';
import { FactFields } from '../shell/FactFields.tsx';
import { explain } from '../shell/failure.ts';
import { KEYS } from '../shell/keys.ts';
import { Failed, Loading } from '../shell/States.tsx';
import { About } from './About.tsx';
import { DeskForm } from './DeskForm.tsx';
import { PROFILE_FIELDS } from './profileFields.ts';

const APPEARANCE_NAMES: Readonly<Record<AppearanceChoice, string>> = {
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
};

function ProfileForm({ stored }: { readonly stored: FactCard }): ReactNode {
  const { host } = useApp();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [facts, setFacts] = useState<FactCard>(stored);
  const save = useMutation({
    mutationFn: () => host.app.profile.set({ facts }),
    onSuccess: (saved) => {
      queries.setQueryData(KEYS.profile, saved);
      message.success('已保存。新建文稿时会自动带上。');
    },
    onError: (error) => message.error(explain(error).message),
  });
  return (
    <form
      className="settings-profile"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <FactFields fields={PROFILE_FIELDS} facts={facts} onChange={setFacts} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        保存个人设置
      </Button>
    </form>
  );
}

function Profile(): ReactNode {
  const { host } = useApp();
  const profile = useQuery({ queryKey: KEYS.profile, queryFn: () => host.app.profile.get({}) });
  if (profile.isPending) return <Loading label="正在取个人设置…" />;
  if (profile.isError) return <Failed error={profile.error} onRetry={() => void profile.refetch()} />;
  return <ProfileForm stored={profile.data} />;
}

/** 设置: the user's defaults, the look of the desk, where the data is, what this is. */
export function SettingsPage(): ReactNode {
  const { look } = useApp();
  return (
    <main className="page">
      <div className="page-inner settings">
        <header className="page-head">
          <h1>设置</h1>
        </header>
        <section className="settings-section" aria-labelledby="settings-profile">
          <div>
            <h2 id="settings-profile">常用要素</h2>
            <p>每次新建文稿都会先填上，也用来认出别处的地名、人名。</p>
          </div>
          <Profile />
        </section>
        <DeskForm />
        <section className="settings-section" aria-labelledby="settings-look">
          <div>
            <h2 id="settings-look">外观</h2>
            <p>夜里写稿可用深色。</p>
          </div>
          <Segmented<AppearanceChoice>
            aria-label="外观"
            value={look.choice}
            onChange={look.choose}
            options={APPEARANCE_CHOICES.map((value) => ({ value, label: APPEARANCE_NAMES[value] }))}
          />
        </section>
        <About />
      </div>
    </main>
  );
}
