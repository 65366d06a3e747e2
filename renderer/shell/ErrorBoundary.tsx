import { Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface State {
  readonly broken: boolean;
}

/** Keeps a page that broke while drawing from taking the whole desk with it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="state" role="alert">
        <p className="state-title">这一页没能显示出来。</p>
        <p>已保存的文稿不受影响。请重新载入；如果再次出现，请重新启动稿匠。</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          重新载入
        </Button>
      </div>
    );
  }
}
