// SPDX-License-Identifier: Apache-2.0
#include "store/SqliteRegister.h"
#include "tests/faults/ChildProcess.h"
#include "tests/faults/PowerCutTrial.h"
#include "vault/KeyFolder.h"

#include <QDir>
#include <QSet>

#include <array>

namespace faults {

namespace {

const auto shelter = u"999999-001"_s;

struct Said
{
    int exitCode = -1;
    QSet<QString> tried;
    QSet<QString> promised;
};

QStringList arguments(const QString &folder, int events, quint32 seed, Flush flush)
{
    return {u"--data"_s,
            folder + u"/disk/data"_s,
            u"--municipality"_s,
            folder + u"/municipality.json"_s,
            u"--shelter"_s,
            shelter,
            u"--number"_s,
            u"0"_s,
            u"--seed"_s,
            QString::number(seed),
            u"--events"_s,
            QString::number(events),
            u"--flush"_s,
            flush == Flush::Yes ? u"yes"_s : u"no"_s};
}

Said run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    dieWithParent(process);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PROGRAM_DIR "/desk_under_attack"), arguments);
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    Said said{process.exitCode(), {}, {}};
    const auto lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        const auto words = QString::fromLatin1(line).split(u' ');
        if (words.size() > 1 && words[0] == u"TRY"_s) {
            said.tried.insert(words[1]);
        } else if (words.size() > 1 && words[0] == u"ACK"_s) {
            said.promised.insert(words[1]);
        }
    }
    return said;
}

bool makeMunicipality(const QString &folder)
{
    return QDir().mkpath(folder + u"/disk"_s) &&
           vault::makeMunicipality(core::Mode::Practice,
                                   {folder + u"/municipality.json"_s,
                                    folder + u"/recovery"_s,
                                    folder + u"/inquiry"_s,
                                    folder + u"/signing"_s});
}

void compare(const std::vector<QUuid> &events, const Said &said, TrialResult &result)
{
    QSet<QString> stored;
    for (const QUuid &event : events) {
        const QString uuid = event.toString(QUuid::WithoutBraces);
        if (stored.contains(uuid)) {
            result.problems.append(u"twice: "_s + uuid);
        }
        stored.insert(uuid);
    }
    for (const QString &uuid : said.promised) {
        if (!stored.contains(uuid)) {
            result.problems.append(u"lost: "_s + uuid);
        }
    }
    const QSet<QString> unasked = stored - said.tried;
    if (unasked.size() > 1) { // the opening of the stream
        result.problems.append(u"%1 records that nobody asked for"_s.arg(unasked.size() - 1));
    }
}

// As the kiosk's next start does.
void reopen(const QString &folder, const Said &said, TrialResult &result)
{
    const QString data = folder + u"/disk/data"_s;
    const auto keys = vault::KeyFolder::open(data + u"/keys"_s);
    if (!keys) {
        if (keys.error() != vault::VaultError::NotThere || !said.promised.isEmpty()) {
            result.problems.append(u"keys: error %1"_s.arg(static_cast<int>(keys.error())));
        }
        return;
    }
    store::RegisterOptions options;
    options.dataFolder = data;
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.shelter = shelter;
    const auto reg = store::SqliteRegister::open(options);
    if (!reg) {
        result.problems.append(u"register: error %1"_s.arg(static_cast<int>(reg.error())));
        return;
    }
    const auto events = (*reg)->events();
    if (!events) {
        result.problems.append(u"the log cannot be read"_s);
        return;
    }
    compare(*events, said, result);
    if ((*reg)->ownStreams().size() != 1) {
        result.problems.append(
            u"taken for a copied disk: %1 streams"_s.arg((*reg)->ownStreams().size()));
    }
}

} // namespace

TrialResult tryDesk(const QString &folder, const PowerCut &cut, int events, Flush flush)
{
    TrialResult result;
    if (!makeMunicipality(folder)) {
        result.problems.append(u"no folder"_s);
        return result;
    }
    const QString report = folder + u"/report"_s;
    const Said said = run(arguments(folder, events, cut.seed, flush),
                          under(cut, QDir(folder + u"/disk"_s).canonicalPath(), report));
    result.where = readText(report);
    result.wasCut = said.exitCode == powerCutExit;
    result.promised = said.promised.size();
    if (!result.wasCut && said.exitCode != 0) {
        result.problems.append(u"the desk ended with %1"_s.arg(said.exitCode));
    }
    reopen(folder, said, result);
    // And it works again.
    const Said after =
        run(arguments(folder, 2, cut.seed + 1, flush), QProcessEnvironment::systemEnvironment());
    if (after.exitCode != 0 || after.promised.size() != 2) {
        result.problems.append(u"the desk does not work again: %1"_s.arg(after.exitCode));
    }
    QDir(folder).removeRecursively();
    return result;
}

} // namespace faults
