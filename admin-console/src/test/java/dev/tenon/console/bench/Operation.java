package dev.tenon.console.bench;

/**
 * One thing that is driven, by the server and by plain SQL.
 *
 * @param target CPU milliseconds of server and PostgreSQL together that we want to reach; 0: none is set
 * @param connections how many at once
 */
record Operation(String name, double target, int connections, Load.Clients server, Load.Clients sql) {}
