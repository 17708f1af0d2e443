package dev.tenon.engine.packaging;

import dev.tenon.engine.deploy.DeployResult;

/**
 * What became of a package.
 *
 * @param records how many records of sample data were created
 */
public record InstallResult(DeployResult deploy, int records) {}
