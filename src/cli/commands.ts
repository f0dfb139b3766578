import type { Command } from "./command.ts";
import { remarkAdd, remarkAnswer, remarkList } from "./commands/audit/remarks.ts";
import { bankImport } from "./commands/bank/import.ts";
import { bankLayouts } from "./commands/bank/layouts.ts";
import { bankBookUnknown, bankMatch, bankUnmatch } from "./commands/bank/match.ts";
import { bankReconcile } from "./commands/bank/reconcile.ts";
import { benefitsConfirm } from "./commands/benefits-confirm.ts";
import { benefitsFind } from "./commands/benefits-find.ts";
import { benefitsLists } from "./commands/benefits-lists.ts";
import { benefitsStrike } from "./commands/benefits-strike.ts";
import { broadcastAgree, broadcastList } from "./commands/broadcast/agree.ts";
import {
  broadcastPreview,
  broadcastSend,
  broadcastSettings,
  broadcastStop,
  broadcastWrite,
} from "./commands/broadcast/broadcasts.ts";
import { meetingCall, meetingCancel, meetingList } from "./commands/broadcast/meetings.ts";
import { channelAdd } from "./commands/channel-add.ts";
import { channelList } from "./commands/channel-list.ts";
import { loginChannel } from "./commands/login-channel.ts";
import { claimAppeal, claimReceived, claimWithdraw } from "./commands/claim/claimant.ts";
import { claimAnswer, claimAsk, claimCorrect, claimOpen, claimVote } from "./commands/claim/decide.ts";
import { claimFile, claimQuote } from "./commands/claim/file.ts";
import { claimArrivals, claimList, claimShow, claimWork } from "./commands/claim/look.ts";
import { claimHeir, claimSubstitute, delegateAdd, delegateEnd, delegateList } from "./commands/claim/name.ts";
import { claimAllowUrgent, claimPay, claimReturn, claimTakeBack } from "./commands/claim/pay.ts";
import {
  complaintAdd,
  complaintAnswer,
  complaintList,
  complaintTake,
} from "./commands/complaint/complaints.ts";
import { coFundingFreeze } from "./commands/co-funding/freeze.ts";
import { coFundingReceive } from "./commands/co-funding/receive.ts";
import { coFundingList, coFundingShow } from "./commands/co-funding/rounds.ts";
import { committeeAdd } from "./commands/register/committee-add.ts";
import { contributionFamily } from "./commands/contribution/family.ts";
import { contributionOwn } from "./commands/contribution/own.ts";
import { contributionRecord } from "./commands/contribution-record.ts";
import { deadLetters, deadLettersRetry } from "./commands/dead-letters.ts";
import { scheduleList, scheduleRun, scheduleRuns } from "./commands/schedule/schedule.ts";
import { exportJournalCommand } from "./commands/export/journal.ts";
import { exportRegister } from "./commands/export/register.ts";
import { importContributionsCommand } from "./commands/import/contributions.ts";
import { importRegisterCommand } from "./commands/import/register.ts";
import { importTakeBack } from "./commands/import/take-back.ts";
import { fundCreate } from "./commands/fund-create.ts";
import { applicationAdd } from "./commands/joining/application-add.ts";
import { applicationCertify, applicationDecline } from "./commands/joining/application-certify.ts";
import { applicationList } from "./commands/joining/application-list.ts";
import { applicationResolve } from "./commands/joining/application-resolve.ts";
import { linkCut, linkList } from "./commands/joining/links.ts";
import { requestList, requestSettle } from "./commands/joining/requests.ts";
import { linkCode } from "./commands/link-code.ts";
import { beneficiarySet } from "./commands/register/beneficiary-set.ts";
import { committeeHandOver } from "./commands/register/committee-hand-over.ts";
import { committeeEnd, committeeList } from "./commands/register/committee.ts";
import { kinAdd, kinEnd } from "./commands/register/kin.ts";
import { memberChange } from "./commands/register/member-change.ts";
import { memberFind } from "./commands/register/member-find.ts";
import { memberHistoryCommand } from "./commands/register/member-history.ts";
import { memberLeave } from "./commands/register/member-leave.ts";
import { memberReadmit } from "./commands/register/member-readmit.ts";
import { registerCheck } from "./commands/register/register-check.ts";
import { villageList, villageSet } from "./commands/register/villages.ts";
import { memberAdd } from "./commands/register/member-add.ts";
import { memberShow } from "./commands/register/member-show.ts";
import { booksCloseMonth, booksCloseYear } from "./commands/ledger/close.ts";
import { booksProposeClose } from "./commands/ledger/propose-close.ts";
import { booksBalances, booksClosings } from "./commands/ledger/show-books.ts";
import { ledgerVerify } from "./commands/ledger/verify.ts";
import { channelBudget, messagesBudget } from "./commands/messages/budget.ts";
import { messagesHours } from "./commands/messages/hours.ts";
import { messagesWaiting } from "./commands/messages/waiting.ts";
import { remindersPlan, remindersPreview, remindersSend } from "./commands/reminders/months.ts";
import { remindersOff, remindersOn } from "./commands/reminders/pause.ts";
import { remindersSet } from "./commands/reminders/settings.ts";
import { migrate } from "./commands/migrate.ts";
import { accountAdd, accountList, paperBooksGaps } from "./commands/money/accounts.ts";
import { moneyArrive, moneySend } from "./commands/money/between-funds.ts";
import { collectorSheetCommand } from "./commands/money/collector-sheet.ts";
import { moneyHandIn, moneyRepay, moneyWriteOff } from "./commands/money/hand-in.ts";
import { moneyMove, moneyReverse } from "./commands/money/move.ts";
import { moneyOpen } from "./commands/money/open.ts";
import { moneyPay, moneyRefund } from "./commands/money/pay.ts";
import { receiptCancel } from "./commands/money/receipt-cancel.ts";
import { receiptCheck } from "./commands/money/receipt-check.ts";
import { moneyIdentify, moneyReceive, moneyUnknown } from "./commands/money/receive.ts";
import {
  reportAccountStatement,
  reportFinancialStatement,
  reportIncomeSpending,
  reportJournal,
  reportTrialBalance,
} from "./commands/report/ledger-reports.ts";
import {
  reportArrears,
  reportCashPerCollector,
  reportPassbook,
  reportRegister,
  reportSubFunds,
} from "./commands/report/people-reports.ts";
import { slipConfirm, slipRefuse, slipRelease } from "./commands/slip/judge.ts";
import { slipList, slipShow } from "./commands/slip/look.ts";
import { paymentPlaceEnd, paymentPlaceList, paymentPlaceSet } from "./commands/slip/places.ts";
import { richMenus } from "./commands/rich-menus.ts";
import { rulesActivate } from "./commands/rules-activate.ts";
import { rulesPreview } from "./commands/rules-preview.ts";
import { rulesVersions } from "./commands/rules-versions.ts";
import { understandCommand } from "./commands/understand.ts";
import { wordsForget, wordsList, wordsTeach } from "./commands/words/words.ts";
import { rulesCheckCommand, rulesQuoteCommand, rulesTableCommand } from "./commands/rules.ts";

/** Every command, in the order in which a new fund needs them. */
export const commands: readonly Command[] = [
  migrate,
  fundCreate,
  channelAdd,
  channelList,
  loginChannel,
  channelBudget,
  messagesHours,
  messagesBudget,
  messagesWaiting,
  remindersSet,
  remindersPlan,
  remindersPreview,
  remindersSend,
  villageSet,
  villageList,
  memberAdd,
  memberShow,
  committeeAdd,
  committeeList,
  memberFind,
  memberChange,
  memberHistoryCommand,
  beneficiarySet,
  kinAdd,
  kinEnd,
  memberLeave,
  remindersOff,
  remindersOn,
  memberReadmit,
  committeeHandOver,
  committeeEnd,
  importRegisterCommand,
  importContributionsCommand,
  importTakeBack,
  exportRegister,
  registerCheck,
  applicationAdd,
  applicationCertify,
  applicationDecline,
  requestList,
  requestSettle,
  applicationList,
  applicationResolve,
  linkCode,
  linkList,
  linkCut,
  moneyOpen,
  contributionRecord,
  contributionFamily,
  contributionOwn,
  receiptCancel,
  moneyHandIn,
  moneyRepay,
  moneyWriteOff,
  accountAdd,
  accountList,
  moneyMove,
  moneyPay,
  moneyReverse,
  moneyReceive,
  moneyUnknown,
  moneyIdentify,
  moneySend,
  moneyArrive,
  moneyRefund,
  receiptCheck,
  collectorSheetCommand,
  paperBooksGaps,
  exportJournalCommand,
  reportJournal,
  reportAccountStatement,
  reportTrialBalance,
  reportIncomeSpending,
  reportFinancialStatement,
  reportCashPerCollector,
  reportSubFunds,
  reportArrears,
  reportPassbook,
  reportRegister,
  remarkAdd,
  remarkAnswer,
  remarkList,
  complaintAdd,
  complaintTake,
  complaintAnswer,
  complaintList,
  bankLayouts,
  bankImport,
  bankReconcile,
  bankBookUnknown,
  bankUnmatch,
  bankMatch,
  paymentPlaceSet,
  paymentPlaceList,
  slipList,
  slipConfirm,
  slipRefuse,
  slipRelease,
  slipShow,
  paymentPlaceEnd,
  booksProposeClose,
  booksCloseMonth,
  booksCloseYear,
  booksClosings,
  booksBalances,
  ledgerVerify,
  deadLetters,
  deadLettersRetry,
  scheduleList,
  scheduleRun,
  scheduleRuns,
  richMenus,
  understandCommand,
  wordsTeach,
  wordsList,
  wordsForget,
  rulesCheckCommand,
  rulesTableCommand,
  rulesQuoteCommand,
  rulesPreview,
  rulesActivate,
  rulesVersions,
  benefitsFind,
  benefitsLists,
  benefitsStrike,
  benefitsConfirm,
  claimQuote,
  claimFile,
  claimList,
  claimShow,
  claimWork,
  claimAsk,
  claimAnswer,
  claimCorrect,
  claimVote,
  claimOpen,
  claimWithdraw,
  claimSubstitute,
  claimHeir,
  claimAppeal,
  claimAllowUrgent,
  claimPay,
  claimReceived,
  claimArrivals,
  claimReturn,
  claimTakeBack,
  delegateAdd,
  delegateList,
  delegateEnd,
  coFundingFreeze,
  coFundingReceive,
  coFundingList,
  coFundingShow,
  broadcastSettings,
  broadcastWrite,
  broadcastPreview,
  broadcastSend,
  broadcastAgree,
  broadcastList,
  broadcastStop,
  meetingCall,
  meetingList,
  meetingCancel,
];
