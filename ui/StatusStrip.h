// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DeskStatus.h"
#include "ui/PictureView.h"
#include "ui/StatusWords.h"

#include <QFrame>
#include <QTimer>

#include <array>
#include <functional>
#include <optional>

class QLabel;
class QHBoxLayout;

namespace ui {

// The strip at the top: which shelter, and reader, battery, disk, clock and headquarters in plain
// words, each with a sign and a colour; a camera only where it is in trouble.
class StatusStrip : public QFrame
{
    Q_OBJECT

public:
    // now: ms since 1970 UTC.
    StatusStrip(const Theme &theme, std::function<qint64()> now, QWidget *parent = nullptr);

    void setStatus(const core::DeskStatus &status);
    void setShelter(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Item
    {
        PictureView *picture = nullptr;
        QLabel *name = nullptr;
        QLabel *words = nullptr;
        PictureView *sign = nullptr;
    };
    Item addItem(QHBoxLayout *row, Picture picture);
    void applyTheme();
    void retranslate();
    void showShelter();
    void showCamera();
    static void fill(const Item &item, const QString &name, const StatusWord &word);

    const Theme &m_theme;
    std::function<qint64()> m_now;
    std::optional<core::DeskStatus> m_status;
    QString m_shelterName;
    QLabel *m_shelter;
    Item m_camera; // hidden unless there is trouble with it
    std::array<Item, 5> m_items;
    QTimer m_age; // the receipt grows older without any message
};

} // namespace ui
