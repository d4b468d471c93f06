#pragma once
/// The life of a contest: files become a journal, and from then on every act is a record of it.
///
///   place.h         where an opened contest's journal and key are
///   hidden.h        what of the frozen tables is not for publication
///   opening.h       draft → open: what it would freeze, and doing it
///   files_now.h     what the records add up to, as the files that everything else reads
///   tables_now.h    those files as tables, without decisions that do not fit them
///   progress.h      how far the jury is
///   sheet_out.h     a juror's sheet to be filled;  sheet_in.h  filled, beside the journal, cell by cell
///   marking.h       the same mark by mark;  paper.h  from whose paper
///   signing.h       a sheet is signed
///   cards.h         the jury's cards: made, replaced;  card_door.h  who knocks with one
///   correction.h    the frozen files put right
///   decisions_in.h  people's decisions
///   bundle_out.h    what leaves the house;  backup.h  what comes back to it
///
/// Nothing here prints or asks: who calls shows what is about to happen and then submits it to the journal, whose laws
/// (records/journal/journal_checks.h) refuse what may not be.
