import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import styles from './error-boundary.module.css';

interface ErrorBoundaryProps {
  /** What failed, for the sentence: "The Results screen". */
  readonly where: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

/** Keeps one broken screen from taking the rest with it: every change made so far is in the journal. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className={styles.problem} role="alert">
        <h1>{this.props.where} cannot be shown</h1>
        <p>
          Something in the program went wrong. Your work is safe: every change up to this moment is kept on
          this computer. Try again, or go to another screen.
        </p>
        <Button tone="primary" onClick={() => this.setState({ error: undefined })}>
          Try again
        </Button>
        <details>
          <summary>What went wrong, for whoever supports you</summary>
          <pre>{error.stack ?? error.message}</pre>
        </details>
      </div>
    );
  }
}
