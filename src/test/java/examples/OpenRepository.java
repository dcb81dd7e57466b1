package examples;

import org.springframework.data.repository.Repository;

/** A way round the door. */
public interface OpenRepository extends Repository<OpenEntity, Long> {}
