package vn.dieuphoi.outbox;

import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The handle of one running transaction. Handlers pass it on; only stores and this package open it.
 *
 * @param session the Hibernate Reactive session of the transaction
 */
public record Work(Mutiny.Session session) {}
