// SPDX-License-Identifier: Apache-2.0
#include "tools/practicecard/CardSlot.h"
#include "tools/practicecard/CommandLine.h"
#include "tools/practicecard/PrivateDaemon.h"
#include "tools/practicecard/PrivateNetwork.h"
#include "tools/practicecard/StandardInput.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>
#include <utility>
#include <vector>

namespace {

using namespace Qt::StringLiterals;
using namespace practice;

// Told apart so that a test can skip for want of a virtual reader and fail for anything else.
constexpr int exitUsage = 2;
constexpr int exitNoVirtualReader = 3;
constexpr int exitDaemonEnded = 4;

constexpr quint16 defaultPort = 23130;
// From here on Linux gives ports to outgoing connections; vpcd then starts without a reader.
constexpr int firstEphemeralPort = 32768;

void answer(const QJsonObject &json)
{
    const QByteArray line = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout);
    std::fflush(stdout);
}

int refuse(int code, const QString &sentence)
{
    answer({{u"ready"_s, false}, {u"problem"_s, sentence}});
    std::fprintf(stderr, "practicecard: %s\n", qUtf8Printable(sentence));
    return code;
}

QJsonObject problem(const QString &sentence)
{
    return {{u"ok"_s, false}, {u"problem"_s, sentence}};
}

struct Arguments
{
    QString people;
    PrivateDaemon::Options daemon;
    QString wrong; // a sentence if they make no sense
};

Arguments parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"A virtual card behind a private pcscd. Programs started with "
        "PCSCLITE_CSOCK_NAME=PATH see its readers. Commands on standard input, one a line: "
        "insert NAME [SLOT], remove [SLOT], status, quit, or JSON."_s);
    parser.addHelpOption();
    const QCommandLineOption people(u"people"_s, u"The practice cards."_s, u"FILE.json"_s);
    const QCommandLineOption socket(u"socket"_s, u"Where pcscd shall listen."_s, u"PATH"_s);
    const QCommandLineOption port(
        u"port"_s, u"Port of the virtual reader's driver."_s, u"N"_s, QString::number(defaultPort));
    const QCommandLineOption bare(u"without-reader"_s, u"A pcscd that has no reader at all."_s);
    parser.addOptions({people, socket, port, bare});
    parser.process(application);
    Arguments arguments;
    const int number = parser.value(port).toInt();
    arguments.people = parser.value(people);
    arguments.daemon = {parser.value(socket),
                        static_cast<quint16>(number),
                        parser.isSet(bare) ? Readers::None : Readers::Two};
    if (arguments.people.isEmpty() || arguments.daemon.socketPath.isEmpty()) {
        arguments.wrong = u"--people and --socket are needed"_s;
    } else if (number < defaultPort || number + 1 >= firstEphemeralPort) {
        arguments.wrong = u"--port has to be from 23130 to 32766"_s;
    }
    return arguments;
}

// The cards, the two slots, and what standard input may ask of them.
class Desk
{
public:
    Desk(Cards cards, quint16 port)
        : m_cards(std::move(cards))
        , m_first(port, m_cards, m_counters)
        , m_second(static_cast<quint16>(port + 1), m_cards, m_counters)
    {}

    // A card laid down before the reader works would fall on the floor: commands wait until then.
    void open()
    {
        m_open = true;
        for (const Command &command : std::exchange(m_early, {})) {
            take(command);
        }
    }

    void take(const Command &command)
    {
        if (m_open) {
            answer(obey(command));
        } else {
            m_early.push_back(command);
        }
    }

private:
    QJsonObject obey(const Command &command)
    {
        switch (command.verb) {
        case Verb::Insert:
            return insert(command);
        case Verb::Remove:
            slot(command).remove();
            return {{u"ok"_s, true}};
        case Verb::Status:
            return status();
        case Verb::Quit:
            QCoreApplication::quit();
            return {{u"ok"_s, true}};
        case Verb::Unknown:
            break;
        }
        return problem(u"commands are insert, remove, status, quit"_s);
    }

    CardSlot &slot(const Command &command) { return command.slot == 0 ? m_first : m_second; }

    QJsonObject insert(const Command &command)
    {
        const auto card = m_cards.find(command.name);
        if (card == m_cards.end()) {
            return problem(u"there is no such card"_s);
        }
        const auto faults = CardFaults::from(command.faults, card->second.faults);
        if (!faults) {
            return problem(u"wrong fault: "_s + faults.error());
        }
        slot(command).insert(command.name, *faults);
        return {{u"ok"_s, true}};
    }

    QJsonObject status() const
    {
        QJsonObject tries;
        QJsonObject faceTries;
        for (const auto &[id, card] : m_cards) {
            tries.insert(id, card.tries);
            faceTries.insert(id, card.faceTries);
        }
        return {{u"ok"_s, true},
                {u"cards"_s, QJsonArray{m_first.cardId(), m_second.cardId()}},
                {u"apdus"_s, m_counters.apdus},
                {u"verifies"_s, m_counters.verifies},
                {u"faceVerifies"_s, m_counters.faceVerifies},
                {u"forbidden"_s, m_counters.forbidden},
                {u"tries"_s, tries},
                {u"faceTries"_s, faceTries}};
    }

    Cards m_cards;
    Counters m_counters;
    CardSlot m_first;
    CardSlot m_second;
    bool m_open = false;
    std::vector<Command> m_early;
};

} // namespace

int main(int argc, char *argv[])
{
    holdBackSignals();
    const auto network = enterPrivateNetwork();
    const QCoreApplication application(argc, argv);
    const Arguments arguments = parse(application);
    if (!arguments.wrong.isEmpty()) {
        return refuse(exitUsage, arguments.wrong);
    }
    auto cards = readCards(arguments.people);
    if (!cards) {
        return refuse(exitUsage, cards.error());
    }
    if (!network) {
        return refuse(exitNoVirtualReader, network.error());
    }
    const auto daemon = PrivateDaemon::start(arguments.daemon);
    if (!daemon) {
        return refuse(exitNoVirtualReader, daemon.error());
    }
    Desk desk(*std::move(cards), arguments.daemon.port);
    StandardInput input;
    QObject::connect(&input, &StandardInput::line, &application, [&](const QByteArray &line) {
        desk.take(parseCommand(line));
    });
    QObject::connect(&input, &StandardInput::closed, &application, &QCoreApplication::quit);
    QObject::connect(daemon->get(), &PrivateDaemon::ready, &application, [&] {
        answer({{u"ready"_s, true}, {u"socket"_s, arguments.daemon.socketPath}});
        desk.open();
    });
    QObject::connect(daemon->get(), &PrivateDaemon::ended, &application, [] {
        QCoreApplication::exit(refuse(exitDaemonEnded, u"pcscd has ended by itself"_s));
    });
    return QCoreApplication::exec();
}
