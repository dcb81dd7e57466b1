-- Sessions stand where every node finds them. The columns are those Spring Session reads and writes.
create table web_session (
  primary_id            text primary key,
  session_id            text not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index web_session_expiry on web_session (expiry_time);
create index web_session_principal on web_session (principal_name);

create table web_session_attributes (
  session_primary_id    text not null references web_session on delete cascade,
  attribute_name        text not null,
  attribute_bytes       bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Who guesses, counted over all nodes. What was typed as a name may be a password: only a hash of it is kept.
create table sign_in_attempts (
  who                   text primary key,
  failures              integer not null check (failures >= 0),
  last_at               timestamptz not null
);
create index sign_in_attempts_last on sign_in_attempts (last_at);

-- One per account. Not yet confirmed means: the code was shown, and nothing is asked for at the sign-in yet.
create table second_factor (
  account_id            bigint primary key references account on delete cascade,
  secret                bytea not null,
  key_name              text not null,
  created_at            timestamptz not null,
  confirmed_at          timestamptz,
  last_step             bigint not null default 0
);
comment on column second_factor.secret is 'encrypted; the key is outside the database, key_name tells which one it was';
comment on column second_factor.last_step is 'half minutes since 1970 of the last code accepted: none is accepted twice';

create table recovery_code (
  account_id            bigint not null references second_factor on delete cascade,
  code_hash             text not null,
  used_at               timestamptz,
  primary key (account_id, code_hash)
);

-- Passkeys. Names of tables and columns are those Spring Security reads and writes.
create table user_entities (
  id                    text primary key,
  name                  text not null unique references account (username) on update cascade on delete cascade,
  display_name          text not null
);

create table user_credentials (
  credential_id                text primary key,
  user_entity_user_id          text not null references user_entities on delete cascade,
  public_key                   bytea not null,
  signature_count              bigint not null,
  uv_initialized               boolean not null,
  backup_eligible              boolean not null,
  authenticator_transports     text,
  public_key_credential_type   text,
  backup_state                 boolean not null,
  attestation_object           bytea,
  attestation_client_data_json bytea,
  created                      timestamptz not null,
  last_used                    timestamptz not null,
  label                        text not null
);
create index user_credentials_user on user_credentials (user_entity_user_id);

-- Each data folder has its own link, so that two nodes started at once do not take it from each other.
alter table one_time_link add column place text;
