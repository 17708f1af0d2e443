package dev.tenon.engine.record;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Step 7: tells the listeners of what was committed; at once, or after the transaction of the caller. */
final class SavedNews {
    private static final Logger LOG = LoggerFactory.getLogger(SavedNews.class);

    private final List<RecordSaved.Listener> listeners;

    SavedNews(List<RecordSaved.Listener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void tell(SaveScope scope) {
        if (scope.saved().isEmpty() || listeners.isEmpty()) {
            return;
        }
        RecordSaved saved = new RecordSaved(scope.session(), scope.saved());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    tell(saved);
                }
            });
        } else {
            tell(saved);
        }
    }

    /** What is saved is saved, whatever a listener makes of it. */
    private void tell(RecordSaved saved) {
        for (RecordSaved.Listener listener : listeners) {
            try {
                listener.recordsSaved(saved);
            } catch (RuntimeException e) {
                LOG.error("A listener failed after a save", e);
            }
        }
    }
}
