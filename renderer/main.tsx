import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './shell/Desk.tsx';
import { connectHost } from './transport/host.ts';
import './styles/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Desk host={connectHost(window)} />
  </StrictMode>,
);
