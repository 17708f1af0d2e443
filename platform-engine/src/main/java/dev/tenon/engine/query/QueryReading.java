package dev.tenon.engine.query;

import dev.tenon.engine.query.Query.Order;
import dev.tenon.engine.query.Token.Kind;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** The clauses of one query, from SELECT to ALL ROWS. Keywords are not reserved: where a name is due, any word is a name. */
final class QueryReading {
    private static final Set<String> CLAUSES =
            Set.of("USING", "WHERE", "WITH", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "FOR", "UPDATE", "ALL");

    private final TokenReader tokens;

    QueryReading(TokenReader tokens) {
        this.tokens = tokens;
    }

    Query whole() throws Refusal {
        tokens.expect("SELECT");
        List<Selection> select = selections();
        tokens.expect("FROM");
        ApiName object = object();
        String alias = alias();
        Filter scope = scope();
        Filter where = tokens.accept("WHERE") ? new FilterReading(tokens).whole() : Filter.ALL;
        refuseSecurityAndGroups();
        List<Order> order = order();
        OptionalInt limit = tokens.accept("LIMIT") ? OptionalInt.of(tokens.wholeNumber("LIMIT")) : OptionalInt.empty();
        OptionalInt offset = offset();
        boolean includeDeleted = tail();
        Query query = new Query(object, select, scope.and(where), order, limit, offset, includeDeleted);
        return alias.isEmpty() ? query : new AliasRemoval(alias, tokens).from(query);
    }

    private List<Selection> selections() throws Refusal {
        List<Selection> select = new ArrayList<>();
        do {
            int at = tokens.peek().at();
            select.add(selection());
            if (select.contains(new Selection.Count()) && select.size() > 1) {
                throw new Refusal(at, Sentence.of("COUNT() stands alone.", "COUNT() 必须单独使用。"));
            }
        } while (tokens.accept(","));
        return select;
    }

    private Selection selection() throws Refusal {
        if (tokens.peek().is("(")) {
            throw tokens.notYet("(SELECT ...)");
        }
        if (tokens.peek().is("TYPEOF")
                && tokens.peek(1).isWord()
                && !tokens.peek(1).is("FROM")) {
            throw tokens.notYet("TYPEOF");
        }
        Token first = tokens.peek();
        FieldPath path = tokens.path();
        if (tokens.peek().is("(")) {
            return function(first);
        }
        if (tokens.peek().isWord() && !tokens.peek().is("FROM")) {
            throw aliasOrTypo();
        }
        return new Selection.Field(path);
    }

    private Refusal aliasOrTypo() {
        boolean alias = tokens.peek(1).is(",") || tokens.peek(1).is("FROM");
        return alias ? tokens.notYet("Name alias") : tokens.expected("FROM");
    }

    private Selection function(Token name) throws Refusal {
        tokens.take();
        if (name.is("COUNT") && tokens.accept(")")) {
            if (tokens.peek().isWord() && !tokens.peek().is("FROM")) {
                tokens.take();
            }
            return new Selection.Count();
        }
        if (name.is("FIELDS")) {
            Selection.Fields fields = group();
            tokens.expect(")");
            return fields;
        }
        throw TokenReader.notYet(name.text() + "(...)", name.at());
    }

    private Selection.Fields group() throws Refusal {
        for (Selection.Fields.Group group : Selection.Fields.Group.values()) {
            if (tokens.accept(group.name())) {
                return new Selection.Fields(group);
            }
        }
        throw tokens.expected("ALL, STANDARD, CUSTOM");
    }

    private ApiName object() throws Refusal {
        int at = tokens.peek().at();
        String name = tokens.word();
        tokens.remember(name, at);
        if (tokens.peek().is(".")) {
            throw tokens.unexpected();
        }
        return ApiName.of(name);
    }

    private String alias() throws Refusal {
        if (tokens.accept("AS")) {
            return tokens.word();
        }
        Token token = tokens.peek();
        String alias = token.isWord() && !CLAUSES.contains(token.upper()) ? tokens.word() : "";
        if (tokens.peek().is(",")) {
            throw tokens.notYet("FROM a, a.b");
        }
        return alias;
    }

    private Filter scope() throws Refusal {
        if (!tokens.accept("USING")) {
            return Filter.ALL;
        }
        tokens.expect("SCOPE");
        Token token = tokens.peek();
        String name = tokens.word().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "everything" -> Filter.ALL;
            case "mine" -> Filter.Compare.of(SystemFields.OWNER.name().value(), Operator.EQUALS, new Operand.Me());
            default -> throw TokenReader.notYet("USING SCOPE " + token.text(), token.at());
        };
    }

    /** Reading always keeps the reader's rights, so asking for that changes nothing. */
    private void refuseSecurityAndGroups() throws Refusal {
        if (tokens.peek().is("WITH")) {
            Token what = tokens.peek(1);
            if (!what.is("SECURITY_ENFORCED") && !what.is("USER_MODE")) {
                throw what.kind() == Kind.END ? tokens.unexpected() : tokens.notYet("WITH " + what.text());
            }
            tokens.take();
            tokens.take();
        }
        if (tokens.peek().is("GROUP")) {
            throw tokens.notYet("GROUP BY");
        }
        if (tokens.peek().is("HAVING")) {
            throw tokens.notYet("HAVING");
        }
    }

    private List<Order> order() throws Refusal {
        List<Order> order = new ArrayList<>();
        if (tokens.accept("ORDER")) {
            tokens.expect("BY");
            do {
                order.add(orderKey());
            } while (tokens.accept(","));
        }
        return order;
    }

    private Order orderKey() throws Refusal {
        Token first = tokens.peek();
        FieldPath path = tokens.path();
        if (tokens.peek().is("(")) {
            throw TokenReader.notYet(first.text() + "(...)", first.at());
        }
        boolean descending = tokens.accept("DESC");
        if (!descending) {
            tokens.accept("ASC");
        }
        Order.Nulls nulls = Order.Nulls.DEFAULT;
        if (tokens.accept("NULLS")) {
            nulls = tokens.accept("FIRST") ? Order.Nulls.FIRST : Order.Nulls.LAST;
            if (nulls == Order.Nulls.LAST) {
                tokens.expect("LAST");
            }
        }
        return new Order(path, descending, nulls);
    }

    private OptionalInt offset() throws Refusal {
        if (!tokens.accept("OFFSET")) {
            return OptionalInt.empty();
        }
        int at = tokens.peek().at();
        int offset = tokens.wholeNumber("OFFSET");
        if (offset > Query.MAX_OFFSET) {
            throw new Refusal(at, Sentence.of("OFFSET may be at most {0}.", "OFFSET 不能超过 {0}。", Query.MAX_OFFSET));
        }
        return OptionalInt.of(offset);
    }

    private boolean tail() throws Refusal {
        if (tokens.peek().is("FOR") || tokens.peek().is("UPDATE")) {
            throw tokens.peek(1).isWord()
                    ? tokens.notYet(tokens.peek().upper() + " " + tokens.peek(1).upper())
                    : tokens.unexpected();
        }
        boolean all = tokens.accept("ALL");
        if (all) {
            tokens.expect("ROWS");
        }
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected();
        }
        return all;
    }
}
