// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/StickWatch.h"
#include "core/IntakeFlow.h"
#include "sync/Enroller.h"

#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace app {

// The first start of a desk that headquarters is to let in: the code from a stick or by taps, eight
// digits, and then it has a bundle. Where headquarters does not answer, the stick that brought the
// code carries question and answer, with twenty digits. Its keys are made with the first passphrase
// (app/FirstStart).
class Enrolment : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QUrl headquarters;         // for tapped codes; empty: only from a stick
        QStringList ticketFolders; // where sticks are mounted
        uplink::Enroller::Pace pace = {};
    };
    Enrolment(Settings settings, std::function<qint64()> now);

    void start();
    [[nodiscard]] const core::Screen &screen() const { return m_screen; }
    // After finished().
    [[nodiscard]] uplink::NewDesk takeDesk() { return m_enroller->take(); }

public Q_SLOTS:
    void take(const core::Input &input);

Q_SIGNALS:
    void screenChanged(const core::Screen &screen);
    void finished();

private:
    void enrol(const QString &code);
    void connectEnroller();
    void writeRequest();
    void takeAnswer(const QByteArray &file);
    [[nodiscard]] std::optional<uplink::EnrolmentCall> callFor(const QString &code) const;

    Settings m_settings;
    std::function<qint64()> m_now;
    core::IntakeFlow m_flow;
    core::Screen m_screen;
    StickWatch m_tickets;
    StickWatch m_answers;
    QList<QByteArray> m_oldAnswers; // on the stick before anything was asked: another desk's
    std::unique_ptr<uplink::Enroller> m_enroller;
    core::screen::EnrolTrouble::Stick m_stick = core::screen::EnrolTrouble::Stick::NotOffered;
    QString m_code; // of the enroller: with the same code the same keys ask again
};

} // namespace app
