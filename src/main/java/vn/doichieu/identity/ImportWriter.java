package vn.doichieu.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.UnitId;

/**
 * Writes many accounts with their roles and links, table by table and not one by one. The links of an import are made
 * from one key, so that who has just seen them can have them as a workbook too, without their being kept.
 */
@Component
class ImportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record AccountRow(
            String username, String office, @Nullable Long unit) {}

    private record GrantRow(
            long account,
            String role,
            @Nullable Long unit,
            @Nullable Long zone,
            String starts,
            @Nullable String ends) {}

    private record LinkRow(long account, String hash) {}

    private final JdbcClient jdbc;
    private final OneTimeLinks links;
    private final GrantWords words;
    private final Journal journal;
    private final Clock clock;

    ImportWriter(JdbcClient jdbc, OneTimeLinks links, GrantWords words, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    ImportedPeople write(long importId, String fileName, List<NewAccount> accounts, CurrentUser inviter) {
        var ids = insertAccounts(accounts, inviter);
        insertGrants(accounts, ids, inviter);
        var key = links.secret();
        var people = accounts.stream()
                .map(account -> new ImportedPeople.Person(
                        id(ids, account), account.username(), account.office(), token(key, account.username())))
                .toList();
        insertLinks(people, inviter);
        var said = words.remembering();
        var told = new LinkedHashMap<Long, String>();
        accounts.forEach(
                account -> told.put(id(ids, account), said.of(account.grants().get(0))));
        journal.recordEach(inviter.actor(), Subject.ACCOUNT, "INVITED", told, fileName);
        return new ImportedPeople(importId, key, people, links.expiry());
    }

    private static long id(Map<String, Long> ids, NewAccount account) {
        return ids.getOrDefault(account.username(), 0L);
    }

    private Map<String, Long> insertAccounts(List<NewAccount> accounts, CurrentUser inviter) {
        var rows = accounts.stream()
                .map(account -> new AccountRow(
                        account.username(),
                        account.office(),
                        account.home().map(UnitId::value).orElse(null)))
                .toList();
        var ids = new HashMap<String, Long>();
        jdbc.sql("""
                insert into account (username, display_name, unit_id, created_at, changed_at, changed_by)
                select r.username, r.office, r.unit, :now, :now, :by
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (username text, office text, unit bigint)
                on conflict (username) do nothing returning id, username""")
                .param("rows", JSON.writeValueAsString(rows))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", inviter.name())
                .query(row -> {
                    ids.put(row.getString(2), row.getLong(1));
                });
        if (ids.size() != accounts.size()) {
            throw new BusinessRuleViolation("identity.import.overtaken");
        }
        return ids;
    }

    private void insertGrants(List<NewAccount> accounts, Map<String, Long> ids, CurrentUser inviter) {
        var rows = new ArrayList<GrantRow>();
        accounts.forEach(account -> account.grants().forEach(grant -> rows.add(row(id(ids, account), grant))));
        jdbc.sql("""
                insert into role_grant (account_id, role, unit_id, zone_id, valid_from, valid_to, given_by, given_at)
                select r.account, r.role, r.unit, r.zone, r.starts, r.ends, :by, :now
                from jsonb_to_recordset(cast(:rows as jsonb))
                  as r (account bigint, role text, unit bigint, zone bigint, starts date, ends date)""")
                .param("rows", JSON.writeValueAsString(rows))
                .param("by", inviter.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static GrantRow row(long account, NewGrant grant) {
        return new GrantRow(
                account,
                grant.role().name(),
                grant.unit().map(UnitId::value).orElse(null),
                grant.zone().orElse(null),
                grant.from().toString(),
                grant.to().map(Object::toString).orElse(null));
    }

    private void insertLinks(List<ImportedPeople.Person> people, CurrentUser inviter) {
        var rows = people.stream()
                .map(person -> new LinkRow(person.account(), LinkFile.hash(person.token())))
                .toList();
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, account_id, created_by, created_at, expires_at)
                select r.hash, 'INVITATION', r.account, :by, :now, :end
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (account bigint, hash text)""")
                .param("rows", JSON.writeValueAsString(rows))
                .param("by", inviter.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(links.expiry()))
                .update();
    }

    /** Those of them whose link made from this key can still be opened. */
    List<ImportedPeople.Person> open(List<String> usernames, String key) {
        var tokens = new HashMap<String, String>();
        usernames.forEach(username -> tokens.put(LinkFile.hash(token(key, username)), username));
        var people = new ArrayList<ImportedPeople.Person>();
        jdbc.sql("""
                select a.id, a.username, a.display_name, l.token_hash
                from one_time_link l join account a on a.id = l.account_id
                where l.token_hash in (select jsonb_array_elements_text(cast(:hashes as jsonb)))
                  and l.used_at is null and l.expires_at > :now
                order by a.display_name, a.id""")
                .param("hashes", JSON.writeValueAsString(tokens.keySet()))
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    if (row.getString(2).equals(tokens.get(row.getString(4)))) {
                        var token = token(key, row.getString(2));
                        people.add(
                                new ImportedPeople.Person(row.getLong(1), row.getString(2), row.getString(3), token));
                    }
                });
        return people;
    }

    private static String token(String key, String username) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var code = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
