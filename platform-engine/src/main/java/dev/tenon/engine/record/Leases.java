package dev.tenon.engine.record;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongUnaryOperator;

/** Numbers in blocks: small ones at first, larger ones while they are used up quickly. What is left at the end is a gap. */
final class Leases {
    private static final long FIRST_IDS = 16;
    private static final long MOST_IDS = 4096;
    private static final long MOST_NUMBERS = 64;

    private final LeaseStore store;
    private final Map<Key, Block> blocks = new ConcurrentHashMap<>();

    private enum Purpose {
        RECORD,
        DELETION,
        NUMBER
    }

    private record Key(String org, Purpose purpose, long of) {}

    Leases(LeaseStore store) {
        this.store = store;
    }

    long nextId(Org org, CatalogObject object, long wanted) {
        long sequence = block(org, Purpose.RECORD, object.number(), FIRST_IDS, MOST_IDS)
                .next(wanted, count -> store.leaseIds(org, object, count));
        return RecordId.of(object.number(), sequence);
    }

    long nextDeletion(Org org, long wanted) {
        return block(org, Purpose.DELETION, 0, 1, MOST_NUMBERS).next(wanted, count -> store.leaseDeletions(org, count));
    }

    /** Automatic numbers have small gaps only, since people look at them. */
    long nextNumber(Org org, long fieldId, long startAt, long wanted) {
        return block(org, Purpose.NUMBER, fieldId, 1, MOST_NUMBERS)
                .next(wanted, count -> store.leaseNumbers(org, fieldId, startAt, count));
    }

    private Block block(Org org, Purpose purpose, long of, long first, long most) {
        return blocks.computeIfAbsent(new Key(org.key(), purpose, of), key -> new Block(first, most));
    }

    private static final class Block {
        private final long most;
        private long size;
        private long next;
        private long end;

        Block(long first, long most) {
            this.size = first;
            this.most = most;
        }

        /** @param wanted how many this caller will take, this one included */
        synchronized long next(long wanted, LongUnaryOperator lease) {
            if (next == end) {
                long count = Math.max(size, wanted);
                next = lease.applyAsLong(count);
                end = next + count;
                size = Math.min(size * 2, most);
            }
            return next++;
        }
    }
}
