-- why: sub-funds, vouchers, closes and the hash chain: the ledger that an auditor believes.
select 1;
