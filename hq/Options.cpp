// SPDX-License-Identifier: Apache-2.0
#include "hq/Options.h"

#include <QCommandLineParser>
#include <QDir>

#include <array>

using namespace Qt::StringLiterals;

namespace hq {

namespace {

constexpr int maxBackupMinutes = 24 * 60;
constexpr int maxSettleSeconds = 60 * 60;

std::optional<quint16> portFrom(const QString &text)
{
    bool isNumber = false;
    const ushort port = text.toUShort(&isNumber);
    return isNumber ? std::optional<quint16>(port) : std::nullopt;
}

QList<QCommandLineOption> known()
{
    return {{u"config"_s, u"hq.json"_s, u"file"_s},
            {u"data"_s, u"folder that keeps everything"_s, u"folder"_s},
            {u"instance"_s, u"the marker of this installation"_s, u"file"_s},
            {u"backup"_s, u"folder for backups, on a second medium"_s, u"folder"_s},
            {u"backup-minutes"_s, u"how often (while there is news)"_s, u"n"_s, u"10"_s},
            {u"settle-seconds"_s,
             u"before a shelter hears that somebody came in at another"_s,
             u"n"_s,
             u"60"_s},
            {u"restore"_s, u"the database from a backup"_s},
            {u"add-administrator"_s, u"invites somebody who may invite others"_s, u"name"_s},
            {u"rotate-inquiry"_s, u"a new inquiry key for the records to come"_s},
            {u"rotate-signing"_s, u"a new key to sign what desks are answered"_s},
            {u"enrol"_s, u"make a one-time code for a desk of this shelter"_s, u"shelter"_s},
            {u"desks"_s, u"list the desks that wait, are admitted or revoked"_s},
            {u"approve"_s, u"a desk that waits: its digits were compared"_s, u"desk"_s},
            {u"refuse"_s, u"a desk that waits"_s, u"desk"_s},
            {u"revoke"_s, u"a desk"_s, u"desk"_s},
            {u"move"_s, u"a desk to the shelter --to"_s, u"desk"_s},
            {u"to"_s, u"where a desk is moved"_s, u"shelter"_s},
            {u"rotate-key"_s, u"a new key for this shelter's names to come"_s, u"shelter"_s},
            {u"practice"_s, u"practice data only"_s},
            {u"port"_s, u"TLS, kiosks and board (0: any)"_s, u"port"_s, u"8443"_s},
            {u"board-port"_s,
             u"board without TLS, this machine only (0: any)"_s,
             u"port"_s,
             u"8080"_s}};
}

struct Wanted
{
    Task task = Task::Serve;
    QString subject;
};

// Nothing when two tasks are asked for at once.
std::optional<Wanted> taskFrom(const QCommandLineParser &parser)
{
    std::optional<Wanted> wanted;
    for (const auto &[name, task] : {std::pair{u"restore"_s, Task::Restore},
                                     std::pair{u"add-administrator"_s, Task::AddAdministrator},
                                     std::pair{u"rotate-inquiry"_s, Task::RotateInquiry},
                                     std::pair{u"rotate-signing"_s, Task::RotateSigning},
                                     std::pair{u"enrol"_s, Task::MakeCode},
                                     std::pair{u"desks"_s, Task::ListDesks},
                                     std::pair{u"approve"_s, Task::Approve},
                                     std::pair{u"refuse"_s, Task::Refuse},
                                     std::pair{u"revoke"_s, Task::Revoke},
                                     std::pair{u"move"_s, Task::Move},
                                     std::pair{u"rotate-key"_s, Task::RotateKey}}) {
        if (!parser.isSet(name)) {
            continue;
        }
        if (wanted) {
            return std::nullopt;
        }
        wanted = Wanted{task, parser.value(name)};
    }
    return wanted.value_or(Wanted{});
}

// What a task cannot do without.
bool isComplete(const QCommandLineParser &parser, Task task)
{
    if (!parser.isSet(u"data"_s)) {
        return false;
    }
    switch (task) {
    case Task::Serve:
        return parser.isSet(u"config"_s);
    case Task::Restore:
        return parser.isSet(u"backup"_s); // what to restore from is to be said, not guessed
    case Task::AddAdministrator:
    case Task::RotateInquiry:
    case Task::RotateSigning:
    case Task::MakeCode:
    case Task::ListDesks:
    case Task::Approve:
    case Task::Refuse:
    case Task::Revoke:
    case Task::RotateKey:
        return true;
    case Task::Move:
        return parser.isSet(u"to"_s);
    }
    return false;
}

} // namespace

std::optional<Options> optionsFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(known());
    const bool isParsed = parser.parse(arguments) && parser.positionalArguments().isEmpty();
    const auto port = portFrom(parser.value(u"port"_s));
    const auto boardPort = portFrom(parser.value(u"board-port"_s));
    const int minutes = parser.value(u"backup-minutes"_s).toInt();
    bool isNumber = false;
    const int settle = parser.value(u"settle-seconds"_s).toInt(&isNumber);
    const bool isSettleSound = isNumber && settle >= 0 && settle <= maxSettleSeconds;
    const auto wanted = taskFrom(parser);
    if (!isParsed || !wanted || !isComplete(parser, wanted->task) || !port || !boardPort ||
        minutes < 1 || minutes > maxBackupMinutes || !isSettleSound) {
        return std::nullopt;
    }
    const QString data = QDir(parser.value(u"data"_s)).absolutePath();
    const auto valueOr = [&parser](const QString &name, const QString &other) {
        return parser.isSet(name) ? QDir(parser.value(name)).absolutePath() : other;
    };
    return Options{wanted->task,
                   parser.value(u"config"_s),
                   data,
                   valueOr(u"instance"_s, data + u".instance"_s),
                   valueOr(u"backup"_s, data + u"/backup"_s),
                   minutes,
                   parser.isSet(u"practice"_s) ? core::Mode::Practice : core::Mode::Real,
                   *port,
                   *boardPort,
                   wanted->subject,
                   parser.value(u"to"_s),
                   settle};
}

const char *usage()
{
    return "usage: uketsuke-hq --config FILE --data DIR [--practice] [--port N] [--board-port N]\n"
           "                   [--instance FILE] [--backup DIR] [--backup-minutes N]\n"
           "                   [--settle-seconds N]\n"
           "       uketsuke-hq --restore --data DIR --backup DIR [--instance FILE]\n"
           "       uketsuke-hq --add-administrator NAME --data DIR\n"
           "       uketsuke-hq --rotate-inquiry --data DIR\n"
           "       uketsuke-hq --rotate-signing --data DIR\n"
           "beside the running one:\n"
           "       uketsuke-hq --data DIR [--practice] --enrol SHELTER > TICKET\n"
           "       uketsuke-hq --data DIR [--practice] --desks\n"
           "       uketsuke-hq --data DIR [--practice] --approve|--refuse|--revoke DESK\n"
           "       uketsuke-hq --data DIR [--practice] --move DESK --to SHELTER\n"
           "       uketsuke-hq --data DIR [--practice] --rotate-key SHELTER\n";
}

} // namespace hq
