// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/CardCommand.h"

#include "tools/uketsukectl/CardQuery.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace uketsukectl {

namespace {

using namespace Qt::StringLiterals;

constexpr int exitUsage = 2;
constexpr int longestWait = 3600;
// Whatever is longer is no PIN; it is still read to its end, and refused by the card's rules.
constexpr std::size_t longestPin = 64;

// Byte by byte into the secret's own memory: standard streams would keep a copy in their buffer.
core::SecretBytes pinFromStandardInput()
{
    core::SecretBytes pin;
    core::SecretBytes key(1);
    while (read(STDIN_FILENO, key.data(), 1) == 1 && *key.data() != '\n') {
        if (*key.data() != '\r' && pin.size() < longestPin) {
            pin.append(*key.data());
        }
    }
    return pin;
}

void print(const QJsonObject &json)
{
    std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int cardCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption pinOption(u"pin-stdin"_s);
    const QCommandLineOption waitOption(u"wait"_s, {}, u"SECONDS"_s, u"5"_s);
    parser.addOptions({pinOption, waitOption});
    bool isNumber = false;
    const bool parsed = parser.parse(QStringList{u"card"_s} + arguments);
    const int seconds = parser.value(waitOption).toInt(&isNumber);
    if (!parsed || !isNumber || seconds < 0 || seconds > longestWait ||
        !parser.positionalArguments().isEmpty()) {
        std::fputs("usage: uketsukectl card [--pin-stdin] [--wait SECONDS]\n", stderr);
        return exitUsage;
    }
    std::optional<core::SecretBytes> pin;
    if (parser.isSet(pinOption)) {
        pin = pinFromStandardInput();
    }
    CardQuery query(std::move(pin), std::chrono::seconds(seconds));
    QObject::connect(&query, &CardQuery::finished, &query, [&query] {
        print(query.answer());
        QCoreApplication::exit(query.hasProblem() ? 1 : 0);
    });
    return QCoreApplication::exec();
}

} // namespace uketsukectl
