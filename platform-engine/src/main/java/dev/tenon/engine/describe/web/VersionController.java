package dev.tenon.engine.describe.web;

import dev.tenon.engine.web.ApiPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the API, all served by the same handlers, and the resources of one. */
@RestController
class VersionController {

    @GetMapping("/services/data")
    List<Map<String, String>> versions() {
        List<Map<String, String>> versions = new ArrayList<>();
        for (int number = ApiPaths.FIRST_VERSION; number <= ApiPaths.LAST_VERSION; number++) {
            String version = number + ".0";
            versions.add(Map.of("label", "v" + version, "url", "/services/data/v" + version, "version", version));
        }
        return versions;
    }

    @GetMapping(ApiPaths.DATA)
    Map<String, String> resources(@PathVariable String version) {
        String base = "/services/data/v" + version;
        Map<String, String> resources = new LinkedHashMap<>();
        resources.put("sobjects", base + "/sobjects");
        resources.put("query", base + "/query");
        resources.put("queryAll", base + "/queryAll");
        return resources;
    }
}
