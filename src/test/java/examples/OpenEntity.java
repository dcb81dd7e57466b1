package examples;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that other packages could change. */
@Entity
public class OpenEntity {

    @Id
    long id;
}
