// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/CardIntake.h"
#include "readers/card/CardSource.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

// The card reader of a desk and everything that it has said, for tests to wait on.
class CardDesk
{
public:
    explicit CardDesk(card::SerialHash hash = {})
        : source(std::move(hash))
    {
        QObject::connect(&source, &card::CardSource::progress, &source, [this](const auto &step) {
            steps.push_back(step);
        });
        QObject::connect(&source, &card::CardSource::captured, &source, [this](const auto &read) {
            drafts.insert(drafts.end(), read.begin(), read.end());
        });
        QObject::connect(&source, &card::CardSource::failed, &source, [this](const auto &failure) {
            failures.push_back(failure);
        });
        QObject::connect(
            &source, &card::CardSource::available, &source, [this](bool yes) { usable = yes; });
        QObject::connect(&source, &card::CardSource::measured, &source, [this](const auto &cost) {
            effort = cost;
        });
        QObject::connect(&source,
                         &core::CardIntake::recognised,
                         &source,
                         [this](const QByteArray &keyed) { recognised.push_back(keyed); });
        source.start();
    }

    void enter(std::string_view pin, core::LastTry lastTry = core::LastTry::Refused)
    {
        source.present(secret(pin), lastTry);
    }
    void enterFace(std::string_view faceNumber) { source.presentFace(secret(faceNumber)); }

    [[nodiscard]] bool hasStep(const core::IntakeProgress &step) const
    {
        return std::find(steps.begin(), steps.end(), step) != steps.end();
    }
    [[nodiscard]] bool isReady(int tries) const { return hasStep(core::CardReady{tries}); }
    [[nodiscard]] bool isGone() const { return hasStep(core::CardGone{}); }
    [[nodiscard]] bool hasFailed(core::IntakeProblem problem) const
    {
        return std::any_of(failures.begin(), failures.end(), [&](const auto &failure) {
            return failure.problem == problem;
        });
    }
    [[nodiscard]] std::optional<int> triesTold() const
    {
        return failures.empty() ? std::nullopt : failures.back().triesLeft;
    }
    void forget()
    {
        steps.clear();
        drafts.clear();
        failures.clear();
        recognised.clear();
    }

    [[nodiscard]] static core::SecretBytes secret(std::string_view digits)
    {
        core::SecretBytes secret;
        for (const char digit : digits) {
            secret.append(static_cast<unsigned char>(digit));
        }
        return secret;
    }

    card::CardSource source;
    std::vector<core::IntakeProgress> steps;
    core::Drafts drafts;
    std::vector<core::IntakeFailure> failures;
    std::vector<QByteArray> recognised;
    std::optional<bool> usable;
    card::CardEffort effort;
};
