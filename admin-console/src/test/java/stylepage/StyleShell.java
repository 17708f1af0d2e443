package stylepage;

import dev.tenon.console.view.Shell;
import dev.tenon.console.view.ShellSource;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A shell as a sales person would have it. */
@Component
class StyleShell implements ShellSource {

    @Override
    public Optional<Shell> shell(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/sign-in")) {
            return Optional.empty();
        }
        Shell.App sales = new Shell.App(
                "Sales", "Leads, deals and customers", "trending-up", Tint.INDIGO, Url.of("/style"), true);
        Shell.App service = new Shell.App("客户服务", "处理客户的问题", "life-buoy", Tint.TEAL, Url.of("/style"), false);
        return Optional.of(new Shell(
                sales,
                List.of(sales, service),
                List.of(
                        tab("Components", "layout-grid", "/style", path),
                        tab("List", "list", "/style/list", path),
                        tab("Board", "kanban", "/style/board", path),
                        tab("Record", "building-2", "/style/record", path),
                        tab("Form", "pencil", "/style/form", path),
                        tab("Setup", "settings", "/style/setup", path),
                        tab("医院拜访", "hospital", "/style/empty", path)),
                List.of(
                        new Shell.Creation("Account", "building-2", Url.of("/style/form")),
                        new Shell.Creation("Deal", "handshake", Url.of("/style/form"))),
                new Shell.User("Lin Xiaoyu", "lin.xiaoyu@example.com", Url.of("/style")),
                Url.of("/style/search"),
                Url.of("/style/sign-in"),
                Optional.of(Url.of("/style/setup")),
                Optional.of(Url.of("/style"))));
    }

    private static Shell.Tab tab(String label, String icon, String url, String path) {
        return new Shell.Tab(label, icon, Url.of(url), url.equals(path));
    }
}
