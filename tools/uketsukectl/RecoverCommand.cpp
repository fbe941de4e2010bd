// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/RecoverCommand.h"

#include "store/FolderLock.h"
#include "tools/uketsukectl/PeopleFile.h"
#include "tools/uketsukectl/SealedLogs.h"
#include "tools/uketsukectl/TypedPassphrase.h"
#include "vault/InquiryEscrow.h"
#include "vault/KeyFolder.h"
#include "vault/MunicipalityKeys.h"
#include "vault/Recovery.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace uketsukectl {

namespace {

constexpr int exitNotWhole = 3;
constexpr std::size_t shortestPassphrase = 8; // as at the desk

struct Wish
{
    bool isDesk = false;
    QString recoveryKey;
    QString data;
    QString out;
    QString escrow;
    QString database;
    enum class NewSlot { No, Drawn, Typed } newSlot = NewSlot::No;
};

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"recovery-key"_s, {}, u"FILE"_s},
                       {u"data"_s, {}, u"DIR"_s},
                       {u"out"_s, {}, u"FILE"_s},
                       {u"escrow"_s, {}, u"FILE"_s},
                       {u"database"_s, {}, u"FILE"_s},
                       {u"new-slot"_s, {}},
                       {u"passphrase-stdin"_s, {}}});
    if (!parser.parse(QStringList{u"recover"_s} + arguments) ||
        parser.positionalArguments().size() != 1) {
        return std::nullopt;
    }
    const QString what = parser.positionalArguments().constFirst();
    const bool isTyped = parser.isSet(u"passphrase-stdin"_s);
    const Wish wish{what == u"desk"_s,
                    parser.value(u"recovery-key"_s),
                    parser.value(u"data"_s),
                    parser.value(u"out"_s),
                    parser.value(u"escrow"_s),
                    parser.value(u"database"_s),
                    !parser.isSet(u"new-slot"_s) ? Wish::NewSlot::No
                    : isTyped                    ? Wish::NewSlot::Typed
                                                 : Wish::NewSlot::Drawn};
    const bool makesSlot = wish.newSlot != Wish::NewSlot::No;
    const bool isDesk = wish.isDesk && !wish.data.isEmpty() && wish.escrow.isEmpty() &&
                        wish.database.isEmpty() && makesSlot == wish.out.isEmpty() &&
                        (makesSlot || !isTyped);
    const bool isHeadquarters = what == u"headquarters"_s && !wish.escrow.isEmpty() &&
                                !wish.database.isEmpty() && !wish.out.isEmpty() &&
                                wish.data.isEmpty() && !makesSlot && !isTyped;
    return !wish.recoveryKey.isEmpty() && (isDesk || isHeadquarters) ? std::optional(wish)
                                                                     : std::nullopt;
}

QString sentence(vault::VaultError error, const QString &what)
{
    switch (error) {
    case vault::VaultError::NotThere:
        return u"%1 is not there"_s.arg(what);
    case vault::VaultError::TooOpen:
        return u"%1 can be read by others on this machine: copy it to a folder of your own, and "
               "chmod 600 it"_s.arg(what);
    case vault::VaultError::WrongKey:
        return u"%1 is sealed to another recovery key: take the one of this municipality"_s.arg(
            what);
    case vault::VaultError::NotAllowed:
        return u"headquarters has taken this desk out: it gets no passphrase any more. Its names "
               "are read by recover desk --out"_s;
    case vault::VaultError::OutOfMemory:
        return u"this machine has too little memory to make a slot; take another"_s;
    case vault::VaultError::Damaged:
    case vault::VaultError::WrongPassphrase:
        return u"%1 is damaged, or something else; take another copy"_s.arg(what);
    case vault::VaultError::AlreadyThere:
    case vault::VaultError::DiskFull:
    case vault::VaultError::IoFailed:
        return u"%1 cannot be read or written: look at the medium"_s.arg(what);
    }
    return {};
}

int refuse(const QString &sentence)
{
    std::fprintf(stderr, "recover: %s\n", qUtf8Printable(sentence));
    return 1;
}

// How far it came, and the file of names.
int finish(const Wish &wish, const RecoveredPeople &recovered, LogState state)
{
    const auto people = recovered.people();
    if (const auto written = writePeople(wish.out, people); !written) {
        return refuse(written.error());
    }
    const auto &count = recovered.count();
    std::printf("%zu people in %d records: %d entries opened, %d expired, %d unreadable\n",
                people.size(),
                count.records,
                count.opened,
                count.expired,
                count.unreadable);
    if (count.damaged > 0) {
        std::printf("%d records could not be read at all\n", count.damaged);
    }
    if (state == LogState::CutShort) {
        std::puts("the database is damaged: what lies behind the damage is missing; try another "
                  "copy, too");
    }
    std::printf("written: %s (names in the clear: keep it as the recovery key)\n",
                qUtf8Printable(wish.out));
    const bool isWhole = state == LogState::Whole && count.damaged == 0 && count.unreadable == 0;
    return isWhole ? 0 : exitNotWhole;
}

int recoverDesk(const Wish &wish, const vault::BoxKeyPair &recovery)
{
    const QString keyFolder = wish.data + u"/keys"_s;
    const auto shelter = vault::recoverShelter(keyFolder, recovery);
    if (!shelter) {
        return refuse(sentence(shelter.error(), keyFolder + u"/shelter.keys"_s));
    }
    if (const auto allowed = mayWrite(wish.out, wish.data); !allowed) {
        return refuse(allowed.error());
    }
    const QString database = wish.data + u"/register.db"_s;
    const auto boxes = personBoxes(database);
    if (!boxes) {
        return refuse(boxes.error());
    }
    RecoveredPeople recovered([&](const core::Record &record, const vault::SealedHalf &half) {
        const auto box = boxes->constFind(half.keyId);
        if (box == boxes->constEnd()) {
            return RecoveredPeople::Opened{NameState::Expired, {}};
        }
        const auto person = vault::openForShelter(record.sealed,
                                                  record.clearBytes,
                                                  *box,
                                                  shelter->front(),
                                                  std::span(*shelter).subspan(1));
        return person ? RecoveredPeople::Opened{NameState::Opened, *person}
                      : RecoveredPeople::Opened{};
    });
    const auto state = eachRecordOfDesk(
        database, [&](const auto &code, const auto &record) { recovered.take(code, record); });
    return state ? finish(wish, recovered, *state) : refuse(state.error());
}

int recoverHeadquarters(const Wish &wish, const vault::BoxKeyPair &recovery)
{
    const auto escrow = vault::InquiryEscrow::load(wish.escrow);
    const auto pairs = escrow ? escrow->recover(recovery) : core::fail(escrow.error());
    if (!pairs) {
        return refuse(sentence(pairs.error(), wish.escrow));
    }
    if (const auto allowed = mayWrite(wish.out, QFileInfo(wish.database).absolutePath());
        !allowed) {
        return refuse(allowed.error());
    }
    QHash<QByteArray, const vault::BoxKeyPair *> byFingerprint;
    for (const vault::BoxKeyPair &pair : *pairs) {
        byFingerprint.insert(pair.publicKey.fingerprint(), &pair);
    }
    RecoveredPeople recovered([&](const core::Record &record, const vault::SealedHalf &half) {
        const auto *pair = byFingerprint.value(half.inquiryKey);
        const auto person = pair != nullptr
                                ? vault::openForInquiry(record.sealed, record.clearBytes, *pair)
                                : core::fail(vault::VaultError::WrongKey);
        return person ? RecoveredPeople::Opened{NameState::Opened, *person}
                      : RecoveredPeople::Opened{};
    });
    const auto state = eachRecordOfHeadquarters(
        wish.database, [&](const auto &code, const auto &record) { recovered.take(code, record); });
    return state ? finish(wish, recovered, *state) : refuse(state.error());
}

int makeSlot(const Wish &wish, const vault::BoxKeyPair &recovery)
{
    const auto lock = store::FolderLock::take(wish.data);
    if (!lock) {
        return refuse(
            u"%1 is not there, or the desk runs on it: end the desk first"_s.arg(wish.data));
    }
    const bool isTyped = wish.newSlot == Wish::NewSlot::Typed;
    const auto passphrase = isTyped ? typedPassphrase() : vault::drawPassphrase();
    if (passphrase.size() < shortestPassphrase) {
        return refuse(u"a passphrase has at least %1 letters"_s.arg(shortestPassphrase));
    }
    const QString keyFolder = wish.data + u"/keys"_s;
    const auto made = vault::makeWayIn(keyFolder, recovery, passphrase);
    if (!made) {
        return refuse(sentence(made.error(), keyFolder + u"/shelter.keys"_s));
    }
    if (!isTyped) {
        std::fputs("new passphrase, shown this once: ", stdout);
        std::fwrite(passphrase.data(), 1, passphrase.size(), stdout);
        std::fputc('\n', stdout);
    }
    std::printf(
        "the desk opens with it from its next start, as a supervisor's of duty number %d; all "
        "passphrases of before are gone\n",
        *made);
    if (!vault::KeyFolder::open(keyFolder)) {
        std::puts("but other files of its keys are missing or damaged: run restore before");
        return exitNotWhole;
    }
    return 0;
}

} // namespace

int recoverCommand(const QStringList &arguments)
{
    const auto wish = wishFrom(arguments);
    if (!wish) {
        std::fputs("usage: uketsukectl recover desk --recovery-key FILE --data DIR --out FILE\n"
                   "       uketsukectl recover desk --recovery-key FILE --data DIR --new-slot "
                   "[--passphrase-stdin]\n"
                   "       uketsukectl recover headquarters --recovery-key FILE --escrow FILE "
                   "--database FILE --out FILE\n",
                   stderr);
        return 2;
    }
    const auto recovery = vault::loadBoxSecret(wish->recoveryKey);
    if (!recovery) {
        return refuse(sentence(recovery.error(), wish->recoveryKey));
    }
    if (wish->newSlot != Wish::NewSlot::No) {
        return makeSlot(*wish, *recovery);
    }
    return wish->isDesk ? recoverDesk(*wish, *recovery) : recoverHeadquarters(*wish, *recovery);
}

} // namespace uketsukectl
