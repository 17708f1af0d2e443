package dev.tenon.console.bench;

import dev.tenon.metadata.object.RecordId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts and deals out of nothing but their number: the same in every run, and skewed as real ones are. */
final class MadeUp {
    static final List<String> STAGES = List.of("Prospect", "Qualified", "Proposal", "Negotiation", "Won", "Lost");
    static final List<String> DEAL_FIELDS = List.of(
            "Stage__c",
            "Amount__c",
            "Probability__c",
            "CloseDate__c",
            "LastActivity__c",
            "Source__c",
            "Kind__c",
            "Priority__c",
            "CurrencyCode__c",
            "Discount__c",
            "Quantity__c",
            "Strategic__c",
            "Forecast__c",
            "NextStep__c",
            "Notes__c",
            "Campaign__c",
            "Margin__c",
            "Account__c");
    private static final List<String> SUBJECTS =
            List.of("Pump", "Valve", "Sensor", "Compressor", "Robot", "Conveyor", "Filter", "Furnace", "Crane", "Mill");
    private static final List<String> WORDS = List.of(
            "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "heron", "ivory", "jasper", "kelp", "lotus",
            "maple", "north", "ochre", "pearl", "quartz", "raven", "sable", "topaz", "umber", "violet", "willow",
            "xenon", "yarrow", "zircon");
    private static final String STAMP = "2026-01-01 00:00:00+00";

    private final long admin;
    private final List<Long> owners;

    MadeUp(long admin, List<Long> owners) {
        this.admin = admin;
        this.owners = List.copyOf(owners);
    }

    /** A word that stands in the names of about four in a hundred deals. */
    static String word(int number) {
        return WORDS.get(number % WORDS.size());
    }

    static String systemColumns() {
        return "\"id\",\"name\",\"ownerid\",\"createdbyid\",\"createddate\",\"lastmodifiedbyid\",\"lastmodifieddate\",\"systemmodstamp\"";
    }

    static String dealColumns() {
        return systemColumns()
                + DEAL_FIELDS.stream()
                        .map(name -> ",\"" + name.toLowerCase(Locale.ROOT) + "\"")
                        .collect(Collectors.joining());
    }

    /** A line of PostgreSQL's COPY. */
    String account(int objectNumber, long first, int row) {
        Draw draw = new Draw(row, 1);
        String name = draw.of(SUBJECTS, 1) + " works " + draw.of(WORDS, 1) + " " + row;
        return system(RecordId.of(objectNumber, first + row), name, draw) + "\n";
    }

    /** A line of PostgreSQL's COPY. */
    String deal(int objectNumber, long first, int row, long firstAccount, int accounts) {
        Draw draw = new Draw(row, 2);
        String name = draw.of(SUBJECTS, 1.5) + " " + draw.of(WORDS, 1) + " "
                + String.format(Locale.ROOT, "%08x", draw.below(Integer.MAX_VALUE, 1));
        String system = system(RecordId.of(objectNumber, first + row), name, draw);
        return system + "\t" + fields(draw, firstAccount, accounts).collect(Collectors.joining("\t")) + "\n";
    }

    private Stream<String> fields(Draw draw, long firstAccount, int accounts) {
        return Stream.of(
                draw.of(STAGES, 1.6),
                money(Math.exp(6 + 6 * draw.next() + 3 * draw.next() * draw.next())),
                Long.toString(10L * draw.below(11, 1)),
                LocalDate.of(2024, 1, 1).plusDays(draw.below(1095, 0.7)).toString(),
                LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(draw.below(86_400_000, 1)) + "Z",
                draw.of(List.of("Web", "Referral", "Partner", "Event", "Outbound", "Advertising"), 2),
                draw.of(List.of("New", "Existing", "Renewal"), 1.3),
                draw.of(List.of("Low", "Medium", "High"), 1),
                draw.of(List.of("CNY", "EUR", "USD", "GBP"), 2),
                money(40 * draw.next()),
                Long.toString(1 + draw.below(500, 3)),
                Boolean.toString(draw.next() < 0.12),
                Boolean.toString(draw.next() < 0.5),
                "Then a " + draw.of(List.of("call", "mail", "visit", "trial", "quote"), 1) + " on day "
                        + draw.below(28, 1),
                "They want to see how it fits. ".repeat((int) (1 + draw.below(6, 1))),
                "M-" + draw.below(900, 1),
                money(Math.exp(4 + 5 * draw.next())),
                Long.toString(firstAccount + draw.below(accounts, 2)));
    }

    private String system(long id, String name, Draw draw) {
        long owner = owners.get((int) draw.below(owners.size(), 2));
        return Stream.of(id, name, owner, admin, STAMP, admin, STAMP, STAMP)
                .map(Object::toString)
                .collect(Collectors.joining("\t"));
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    /** Numbers that look drawn but follow from the row alone. */
    private static final class Draw {
        private long state;

        Draw(long row, long kind) {
            this.state = row * 0x9E3779B97F4A7C15L + kind * 0xD1B54A32D192ED03L;
        }

        double next() {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
        }

        /** @param skew 1: all alike; more: the small ones more often */
        long below(int bound, double skew) {
            return (long) (bound * Math.pow(next(), skew));
        }

        String of(List<String> values, double skew) {
            return values.get((int) below(values.size(), skew));
        }
    }
}
