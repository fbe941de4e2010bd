// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "readers/card/CardSource.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace uketsukectl {

// One question to the card reader: what lies there, and with a PIN, whose card it is. Waits for a
// card up to a limit; a PIN is presented once and never as the last try.
class CardQuery : public QObject
{
    Q_OBJECT

public:
    CardQuery(std::optional<core::SecretBytes> pin, std::chrono::milliseconds wait);

    // kind, tries_left, name, address, birth_date, sex, apdus, ms, problem; null where unknown.
    [[nodiscard]] QJsonObject answer() const { return m_answer; }
    [[nodiscard]] bool hasProblem() const;

Q_SIGNALS:
    void finished();

private:
    void hear(const core::IntakeProgress &step);
    void fail(const core::IntakeFailure &failure);
    void take(const core::Draft &draft);
    void giveUp();
    void finish();

    card::CardSource m_source;
    const std::chrono::milliseconds m_wait;
    QTimer m_limit;
    std::optional<core::SecretBytes> m_pin;
    QString m_waitingFor; // why there is no card yet
    QJsonObject m_answer;
    bool m_finished = false;
};

} // namespace uketsukectl
