// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/VerifyCommand.h"

#include "hq/StoreFold.h"
#include "tools/uketsukectl/AskHeadquarters.h"
#include "tools/uketsukectl/DeskComparison.h"
#include "tools/uketsukectl/SealedCheck.h"
#include "tools/uketsukectl/TypedPassphrase.h"
#include "vault/KeyFolder.h"

#include <QCommandLineParser>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace uketsukectl {

namespace {

// Findings and what was checked, in the order in which they are to be read.
struct Report
{
    QStringList findings;
    QStringList checked;

    void add(const QString &where, const QStringList &found)
    {
        for (const QString &finding : found) {
            findings.append(where + u": "_s + finding);
        }
    }
};

std::optional<hq::Claims> checkHeadquartersData(const QString &folder, Report &report)
{
    const QString path = folder + u"/hq.db"_s;
    auto database = hq::Database::openToRead(path);
    auto folded = database ? hq::foldStore(*database) : core::fail(database.error());
    if (!folded) {
        report.findings.append(u"%1 cannot be read (store error %2)"_s.arg(path).arg(
            static_cast<int>(folded.error())));
        return std::nullopt;
    }
    const hq::CheckedStore &checked = folded->checked;
    for (const hq::Finding &finding : checked.findings) {
        report.findings.append(u"headquarters' data: "_s + hq::sentence(finding));
    }
    report.checked.append(
        u"headquarters' data: %1 streams, %2 records (%3 set aside), %4 announcements compared"_s
            .arg(checked.lines.size())
            .arg(checked.records)
            .arg(checked.setAside)
            .arg(checked.comparable));
    for (const auto &[code, people] : folded->claims.people) {
        report.checked.append(u"headquarters' data: shelter %1: %2 people"_s.arg(code).arg(people));
    }
    return std::move(folded->claims);
}

// A passphrase, and whose it is.
struct WayIn
{
    core::DutyNumber duty;
    core::SecretBytes passphrase;
};

// With a passphrase every sealed half is opened; without, only who belongs to what is looked at.
void checkSealedHalves(const QString &folder, const WayIn *wayIn, Report &report)
{
    const auto keys = wayIn != nullptr ? vault::KeyFolder::open(folder + u"/keys"_s)
                                       : core::fail(vault::VaultError::NotThere);
    const auto unlocked =
        keys ? keys->unlock(wayIn->duty, wayIn->passphrase) : core::fail(keys.error());
    const QString where = u"desk %1"_s.arg(folder);
    if (keys && keys->isTakenOut()) {
        report.checked.append(where + u": headquarters has taken it out, no passphrase opens it"_s);
    } else if (wayIn != nullptr && !unlocked) {
        report.add(where, {u"the passphrase opens nothing here: no sealed half was tried"_s});
    }
    const SealedFindings found = checkSealed(folder, unlocked ? &*unlocked : nullptr);
    report.add(where, found.findings);
    report.checked.append(u"%1: %2 sealed halves%3, %4 expired"_s.arg(where)
                              .arg(found.halves)
                              .arg(unlocked ? u" opened"_s : u" (not opened: no passphrase)"_s)
                              .arg(found.expired));
}

std::optional<DeskLog> checkDesk(const QString &folder, const WayIn *wayIn, Report &report)
{
    auto log = readDeskLog(folder);
    if (!log) {
        report.findings.append(log.error());
        return std::nullopt;
    }
    report.add(u"desk %1"_s.arg(folder), log->findings);
    report.checked.append(u"desk %1: %2 streams, %3 records"_s.arg(folder)
                              .arg(log->streams.size())
                              .arg(log->records));
    checkSealedHalves(folder, wayIn, report);
    return std::move(*log);
}

enum class Quiet { Yes, No };

struct Asked
{
    hq::Claims claims;
    Quiet quiet = Quiet::No;
};

// Asks until two answers in a row say the same: the board and the tables are then of one moment.
core::Result<Asked, QString> askClaims(const QUrl &url)
{
    constexpr int tries = 10;
    Asked asked;
    for (int i = 0; i < tries; ++i) {
        const auto json = askHeadquarters(url, u"/v1/verify.json"_s);
        if (!json) {
            return core::fail(json.error());
        }
        auto claims = hq::claimsFrom(*json);
        if (!claims) {
            return core::fail(
                u"what %1 answers cannot be read; compare the versions"_s.arg(url.toString()));
        }
        const bool isSame = i > 0 && *claims == asked.claims;
        asked.claims = std::move(*claims);
        if (isSame) {
            asked.quiet = Quiet::Yes;
            break;
        }
    }
    return asked;
}

// The board, folded record by record as they came, against a fold from the beginning.
void compareBoard(const hq::Claims &shown, const hq::Claims &stored, Report &report)
{
    if (shown.lines != stored.lines) {
        report.findings.append(
            u"headquarters answers with other streams than its data folder holds"_s);
    }
    for (const auto &[code, people] : stored.people) {
        const auto onBoard = shown.people.find(code);
        if (onBoard == shown.people.end() || onBoard->second != people) {
            report.findings.append(
                u"shelter %1: the board shows %2, the stored records and announcements make %3"_s
                    .arg(code,
                         onBoard == shown.people.end() ? u"nothing"_s
                                                       : QString::number(onBoard->second),
                         QString::number(people)));
        }
    }
    report.checked.append(u"the board shows what the stored records make"_s);
}

void print(const Report &report)
{
    for (const QString &finding : report.findings) {
        std::printf("no  %s\n", qUtf8Printable(finding));
    }
    for (const QString &line : report.checked) {
        std::printf("ok  %s\n", qUtf8Printable(line));
    }
    std::printf(report.findings.isEmpty() ? "SOUND\n" : "NOT SOUND: %lld findings\n",
                static_cast<long long>(report.findings.size()));
}

struct Wish
{
    QString hq;
    QString data;
    QStringList desks;
    enum class Passphrase { None, OnStandardInput } passphrase = Passphrase::None;
    std::optional<core::DutyNumber> duty;
};

std::optional<Wish> wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption hqOption(u"hq"_s, {}, u"URL"_s);
    const QCommandLineOption dataOption(u"data"_s, {}, u"DIR"_s);
    const QCommandLineOption deskOption(u"desk"_s, {}, u"DIR"_s);
    const QCommandLineOption passphraseOption(u"passphrase-stdin"_s);
    parser.addOptions({hqOption, dataOption, deskOption, passphraseOption, dutyOption()});
    const bool isParsed = parser.parse(QStringList{u"verify"_s} + arguments) &&
                          parser.positionalArguments().isEmpty();
    Wish wish{parser.value(hqOption),
              parser.value(dataOption),
              parser.values(deskOption),
              parser.isSet(passphraseOption) ? Wish::Passphrase::OnStandardInput
                                             : Wish::Passphrase::None,
              dutyFrom(parser)};
    const bool asksNothing = wish.hq.isEmpty() && wish.data.isEmpty() && wish.desks.isEmpty();
    return isParsed && wish.duty && !asksNothing ? std::optional(wish) : std::nullopt;
}

} // namespace

int verifyCommand(const QStringList &arguments)
{
    auto wish = wishFrom(arguments);
    if (!wish) {
        std::fputs("usage: uketsukectl verify [--hq URL] [--data DIR] [--desk DIR]… "
                   "[--passphrase-stdin [--duty NUMBER]]\n",
                   stderr);
        return 2;
    }
    Report report;
    // Headquarters first: a desk that goes on working may then only have more.
    std::optional<Asked> asked;
    if (!wish->hq.isEmpty()) {
        if (auto answer = askClaims(QUrl(wish->hq))) {
            asked = std::move(*answer);
        } else {
            report.findings.append(answer.error());
        }
    }
    std::optional<hq::Claims> stored;
    if (!wish->data.isEmpty() && !QFile::exists(wish->data + u"/hq.db"_s)) {
        wish->desks.prepend(wish->data);
    } else if (!wish->data.isEmpty()) {
        stored = checkHeadquartersData(wish->data, report);
    }
    std::optional<WayIn> wayIn;
    if (wish->passphrase == Wish::Passphrase::OnStandardInput) {
        wayIn = WayIn{*wish->duty, typedPassphrase()};
    }
    std::vector<DeskLog> desks;
    for (const QString &folder : wish->desks) {
        if (auto desk = checkDesk(folder, wayIn ? &*wayIn : nullptr, report)) {
            desks.push_back(std::move(*desk));
        }
    }
    if (asked && asked->quiet == Quiet::No) {
        report.checked.append(u"headquarters was busy: what it counts was not compared"_s);
        asked->claims.people.clear();
    } else if (asked && stored) {
        compareBoard(asked->claims, *stored, report);
    }
    const std::optional<hq::Claims> claims = asked ? std::optional(asked->claims) : stored;
    if (claims && !desks.empty()) {
        const Comparison comparison = compareWithDesks(*claims, desks);
        report.add(u"headquarters and desks"_s, comparison.findings);
        report.checked.append(comparison.notes);
    } else if (asked) {
        report.checked.append(
            u"headquarters answers: %1 streams"_s.arg(asked->claims.lines.size()));
    }
    print(report);
    return report.findings.isEmpty() ? 0 : 1;
}

} // namespace uketsukectl
