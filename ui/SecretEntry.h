// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Input.h"
#include "core/SecretBytes.h"
#include "ui/Theme.h"

#include <QWidget>

namespace ui {

// What has been typed of a secret, shown as dots. The letters live in core::SecretBytes only; no
// text of any widget ever holds them.
class SecretEntry : public QWidget
{
    Q_OBJECT

public:
    // places: how many letters it takes at most; Show::Places draws that many empty places.
    enum class Show { Places, OnlyTyped };

    SecretEntry(const Theme &theme, int places, Show show, QWidget *parent = nullptr);

    void append(char letter);
    void removeLast();
    void clear();
    [[nodiscard]] int length() const { return static_cast<int>(m_secret.size()); }
    // Hands the secret over; the entry is empty afterwards.
    [[nodiscard]] core::TypedSecret take();
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void noteChange();

    const Theme &m_theme;
    int m_places;
    Show m_show;
    core::SecretBytes m_secret;
};

} // namespace ui
