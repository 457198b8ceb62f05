package org.fairlead.access.web;

import static org.fairlead.platform.language.Say.say;

import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.access.Act;
import org.fairlead.access.ExportedList;
import org.fairlead.access.Scope;
import org.fairlead.access.Token;
import org.fairlead.access.Tokens;
import org.fairlead.platform.sheet.Sheet;
import org.fairlead.platform.sheet.SheetColumn.Moment;
import org.fairlead.platform.sheet.SheetColumn.Text;
import org.fairlead.platform.sheet.SheetRows;
import org.springframework.stereotype.Component;

/** One's own tokens that still work; no secret is in it. */
@Component
final class ExportedTokens implements ExportedList {

    private final Tokens tokens;

    ExportedTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public Act needs() {
        return Act.MANAGE_TOKENS;
    }

    @Override
    public Sheet<Token> sheet(Asked asked) {
        return Sheet.of(
                asked.about(),
                List.of(
                        new Text<>("id", "Id", token -> token.id().toString()),
                        new Text<>("label", say("access.export.token"), Token::label),
                        new Text<>("scopes", say("access.export.scopes"), ExportedTokens::scopes),
                        new Moment<>("made", say("access.export.made"), Token::createdAt),
                        new Moment<>("expires", say("access.export.expires"), Token::expiresAt)),
                SheetRows.of(tokens.of(asked.viewer().actor().optionalPerson().orElseThrow())));
    }

    private static String scopes(Token token) {
        return token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(", "));
    }
}
