// SPDX-License-Identifier: Apache-2.0
#include "hq/DeskCommands.h"

#include "hq/Admissions.h"
#include "hq/EnrolmentBook.h"
#include "hq/KeptRows.h"
#include "hq/PublicFile.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

int refuse(const QString &why)
{
    std::fprintf(stderr, "uketsuke-hq: %s\n", qUtf8Printable(why));
    return 1;
}

QString sentence(BookRefusal refusal)
{
    switch (refusal) {
    case BookRefusal::Unknown:
        return u"There is no such desk, or it is revoked already."_s;
    case BookRefusal::NotWaiting:
        return u"That desk is not waiting any more: its time has passed, or it was decided. "
               u"Make a new code."_s;
    case BookRefusal::KeyPending:
        return u"Another desk is just making the key of this shelter. Wait until it is finished, "
               u"or "
               u"revoke it if it will not be."_s;
    case BookRefusal::OtherKey:
        return u"The shelter has another key."_s;
    case BookRefusal::StoreFailed:
        return u"The enrolments cannot be read or written (DATA/enrolments.db)."_s;
    }
    return {};
}

QString noDesk(const QString &id)
{
    return u"%1 is no desk's id (see --desks)."_s.arg(id);
}

QString timeOf(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time, QTimeZone("Asia/Tokyo"))
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

bool serves(const PublicFile &file, const core::ShelterCode &shelter)
{
    return std::find(file.shelters.begin(), file.shelters.end(), shelter) != file.shelters.end();
}

QString noShelter(const core::ShelterCode &shelter)
{
    return u"There is no shelter %1 in hq.json."_s.arg(shelter);
}

int moveDesk(EnrolmentBook &book, const Options &options, const PublicFile &file)
{
    const auto kiosk = core::KioskId::fromText(options.subject);
    if (!kiosk || !serves(file, options.shelter)) {
        return refuse(kiosk ? noShelter(options.shelter) : noDesk(options.subject));
    }
    const auto moved = book.move(*kiosk, options.shelter);
    if (moved || moved.error() == BookRefusal::NotWaiting) {
        return 0; // it is there already
    }
    return refuse(moved.error() == BookRefusal::Unknown
                      ? u"Only a desk that was enrolled and is not revoked can be moved."_s
                      : sentence(moved.error()));
}

int rotateKey(EnrolmentBook &book, const Options &options)
{
    const auto key = book.shelterKey(options.subject);
    if (key && !*key) {
        return refuse(u"Shelter %1 has no key yet."_s.arg(options.subject));
    }
    const auto done = key ? book.rotateKey(options.subject) : core::fail(key.error());
    return done ? 0 : refuse(sentence(done.error()));
}

// The ticket to stdout, so that it can go into a file on a stick; what people need to stderr.
int makeCode(EnrolmentBook &book, const Options &options, const PublicFile &file)
{
    if (!serves(file, options.subject)) {
        return refuse(noShelter(options.subject));
    }
    auto code = vault::EnrolmentCode::random(options.mode);
    if (const auto added = book.addCode(code, options.subject); !added) {
        return refuse(sentence(added.error()));
    }
    const QString text = code.text();
    const wire::EnrolmentTicket ticket = file.ticket(std::move(code));
    std::printf("%s\n", ticket.text().constData());
    std::fprintf(stderr,
                 "code     %s\nshelter  %s\nuntil    %s\nOne desk, once. Keep it like a key.\n",
                 qUtf8Printable(text),
                 qUtf8Printable(options.subject),
                 qUtf8Printable(timeOf(now() + CodeEntry::byNetwork)));
    return 0;
}

// Whether a revoked desk deleted its staff's keys.
QString keysOf(const core::KioskId &kiosk, const std::map<core::KioskId, qint64> &locks)
{
    const auto lock = locks.find(kiosk);
    return lock == locks.end() || lock->second == 0 ? u"  not yet told"_s
                                                    : u"  keys deleted "_s + timeOf(lock->second);
}

// How far an admitted desk is.
const char *stateOf(const KioskEntry &entry)
{
    if (entry.standing == Standing::Revoked || !entry.box) {
        return "";
    }
    if (entry.isMakingKey()) {
        return "  is to make its shelter's key at its next sign-in";
    }
    if (entry.confirmedAt == 0) {
        return "  not yet set up";
    }
    return entry.holds ? "" : "  waits for its shelter's key";
}

// Of a revoked desk: what waits for a decision on the page. Nothing where it cannot be read.
QString keptOf(const core::KioskId &kiosk, const KeptOfDesks &all)
{
    const auto kept = all.find(kiosk);
    return kept == all.end()
               ? QString()
               : u"  not counted: %1 records, %2 in, %3 out, since %4"_s.arg(kept->second.records)
                     .arg(kept->second.people.in)
                     .arg(kept->second.people.out)
                     .arg(timeOf(kept->second.since));
}

KeptOfDesks keptIn(const QString &log)
{
    auto database = Database::openToRead(log);
    return database ? readKept(*database).value_or(KeptOfDesks()) : KeptOfDesks();
}

int listDesks(EnrolmentBook &book, const QString &log)
{
    const KeptOfDesks kept = keptIn(log);
    const auto waiting = book.waiting();
    const auto kiosks = book.kiosks();
    const auto locks = book.locks();
    if (!waiting || !kiosks || !locks) {
        return refuse(sentence(BookRefusal::StoreFailed));
    }
    for (const CodeEntry &entry : *waiting) {
        std::printf("waiting   %s  %s  digits %s\n",
                    qUtf8Printable(entry.kiosk->text()),
                    qUtf8Printable(entry.shelter),
                    qUtf8Printable(entry.digits));
    }
    for (const KioskEntry &entry : *kiosks) {
        const bool isRevoked = entry.standing == Standing::Revoked;
        std::printf("%s  %s  %s  since %s%s%s%s\n",
                    isRevoked ? "revoked " : "admitted",
                    qUtf8Printable(entry.kiosk.text()),
                    qUtf8Printable(entry.shelter.isEmpty() ? u"by file"_s : entry.shelter),
                    qUtf8Printable(timeOf(entry.since)),
                    stateOf(entry),
                    isRevoked ? qUtf8Printable(keysOf(entry.kiosk, *locks)) : "",
                    qUtf8Printable(keptOf(entry.kiosk, kept)));
    }
    return 0;
}

int decide(EnrolmentBook &book, const Options &options)
{
    const auto kiosk = core::KioskId::fromText(options.subject);
    if (!kiosk) {
        return refuse(noDesk(options.subject));
    }
    BookResult<void> done;
    if (options.task == Task::Approve) {
        done = book.approve(*kiosk);
    } else if (options.task == Task::Refuse) {
        done = book.refuse(*kiosk);
    } else {
        Admissions admissions(
            options.data + u"/kiosks"_s, options.mode, options.data + u"/enrolments.db"_s);
        const auto admitted = admissions.find(*kiosk);
        done = book.revoke(*kiosk, admitted ? std::optional(admitted->signing) : std::nullopt);
    }
    return done ? 0 : refuse(sentence(done.error()));
}

} // namespace

int runDeskCommand(const Options &options)
{
    const QString path = options.data + u"/enrolments.db"_s;
    const auto file = PublicFile::load(options.data + u"/public/municipality.json"_s);
    if (!QFile::exists(path) || !file) {
        return refuse(u"%1 is no data folder of a headquarters that has run."_s.arg(options.data));
    }
    if (file->keys.mode != options.mode) {
        return refuse(u"The data folder is a practice one and --practice is not given, or the "
                      u"other way round."_s);
    }
    const auto book = EnrolmentBook::open(path, now);
    if (!book) {
        return refuse(sentence(BookRefusal::StoreFailed));
    }
    switch (options.task) {
    case Task::MakeCode:
        return makeCode(**book, options, *file);
    case Task::ListDesks:
        return listDesks(**book, options.data + u"/hq.db"_s);
    case Task::Approve:
    case Task::Refuse:
    case Task::Revoke:
        return decide(**book, options);
    case Task::Move:
        return moveDesk(**book, options, *file);
    case Task::RotateKey:
        return rotateKey(**book, options);
    case Task::Serve:
    case Task::Restore:
    case Task::AddAdministrator:
    case Task::RotateInquiry:
    case Task::RotateSigning:
        break;
    }
    return 1;
}

} // namespace hq
