// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "readers/card/CardVisit.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace card {

// Lives on the card thread and blocks there: in pcscd waiting for a card, and in the card. Only
// announce(), wake() may be called from elsewhere; everything else is a queued call.
class CardWorker : public QObject
{
    Q_OBJECT

public:
    explicit CardWorker(SerialHash keyed);
    ~CardWorker() override;

    // A queued call is on its way: do not go to sleep (again) before it has come. Any thread.
    void announce() { ++m_announced; }
    [[nodiscard]] bool isAnnounced() const { return m_announced > 0; }
    // Ends the wait in pcscd, if there is one just now. Any thread; harmless, may be repeated.
    void wake() const;

    // The queued calls.
    void begin();
    void end();
    // visit is the one that they mean; by now another card may lie there.
    void present(int visit, const core::SecretBytes &pin, core::LastTry lastTry);
    void presentFace(int visit, const core::SecretBytes &faceNumber);
    void release(int visit);
    // Whatever lies there is released, unless another program has it.
    void expect(core::CardPurpose purpose);

Q_SIGNALS:
    // Of one card. Visits are numbered from 1 and never twice.
    void visitProgress(int visit, const core::IntakeProgress &progress);
    void visitCaptured(int visit, const core::Drafts &drafts);
    void visitFailed(int visit, const core::IntakeFailure &failure);
    void visitRecognised(int visit, const QByteArray &keyed);
    // Of the readers, whoever stands there.
    void emptied();
    void failed(const core::IntakeFailure &failure);
    void available(bool yes);
    void measured(const card::CardEffort &effort);

private:
    struct Service
    {
        explicit Service(PcscContext connected)
            : context(std::move(connected))
            , states(context)
        {}
        PcscContext context;
        ReaderStates states;
    };

    template <typename Entry> void enter(int visit, Entry entry);
    void look();
    [[nodiscard]] bool waitForCards();
    void attend();
    void attendTo(const Insertion &insertion);
    void endVisit();
    void loseService();
    void judgeReaders();
    void setTrouble(std::optional<core::IntakeProblem> trouble);
    [[nodiscard]] std::chrono::milliseconds patience() const;
    void tell(const CardNews &news);

    CardRequest m_request; // of the next card
    QTimer m_next;
    std::unique_ptr<Service> m_service;
    std::optional<CardVisit> m_visit; // uses m_service
    int m_number = 0;                 // of m_visit, or of the last one
    bool m_twoCards = false;
    // NoReader or CardServiceDown, told only when it lasts: pcscd restarts itself in between.
    std::optional<core::IntakeProblem> m_trouble;
    QElapsedTimer m_troubleSince;
    std::optional<bool> m_available;
    std::atomic<int> m_announced = 0;
    std::atomic<SCARDCONTEXT> m_sleepingIn = 0;
};

} // namespace card
