package dev.tenon.engine.deploy.web;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.pack.DefinitionReader;
import dev.tenon.metadata.pack.Read;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A definition as the body of a request. */
final class DefinitionBody {
    private DefinitionBody() {}

    /** JSON unless the content type says YAML; called as its address says, or renamed from that. */
    static Element read(ElementKind kind, String name, String contentType, byte[] body) {
        String text = text(body);
        boolean isYaml = contentType.toLowerCase(Locale.ROOT).contains("yaml");
        Read<Element> read = isYaml ? DefinitionReader.readYaml(kind, "", text) : DefinitionReader.readJson(kind, text);
        Element element = read.orThrow(ProblemKind.BAD_INPUT);
        if (!isCalled(element, name)) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of(
                            "INVALID_NAME",
                            "",
                            "The definition is called {0}, its address says {1}. To rename it, say renamedFrom.",
                            "定义的名称为 {0}，而地址中为 {1}。如需更名，请使用 renamedFrom。",
                            element.name(),
                            name));
        }
        return element;
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    ProblemKind.BAD_INPUT,
                    Problem.of("INVALID_ENCODING", "", "The body is not UTF-8.", "请求正文不是 UTF-8 编码。"));
        }
    }

    private static boolean isCalled(Element element, String name) {
        return element.name().equalsIgnoreCase(name)
                || oldName(element).filter(name::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> oldName(Element element) {
        return switch (element) {
            case Element.ValueSet set -> set.def().renamedFrom().map(ApiName::value);
            case Element.OfObject object -> object.def().renamedFrom().map(ApiName::value);
            case Element.Layout layout -> layout.def().renamedFrom().map(ApiName::value);
            case Element.ListView view ->
                view.def().renamedFrom().map(old -> view.def().object() + "." + old);
            case Element.App app -> app.def().renamedFrom().map(ApiName::value);
            case Element.PermissionSet set -> set.def().renamedFrom().map(ApiName::value);
        };
    }
}
