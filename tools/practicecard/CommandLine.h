// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace practice {

enum class Verb { Insert, Remove, Status, Quit, Unknown };

// One line on standard input: plain words (`insert NAME`, `remove`) or, where there is more to say,
// JSON: {"command":"insert","name":"sato","slot":1,"faults":{"delayMs":40}}.
struct Command
{
    Verb verb = Verb::Unknown;
    QString name;
    int slot = 0; // 0 or 1
    QJsonObject faults;
};

[[nodiscard]] Command parseCommand(const QByteArray &line);

} // namespace practice
