package vn.doichieu.inspection;

import java.time.LocalDate;

/** An issued document as others quote it: 77/KH-KVTĐ of 9 August 2023. */
public record DocumentReference(String number, LocalDate issuedOn, String subject, String signer) {}
